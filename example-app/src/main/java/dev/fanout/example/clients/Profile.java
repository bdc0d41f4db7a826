package dev.fanout.example.clients;

/**
 * Who the dashboard is for.
 *
 * @param id the user's number
 * @param name as the user wrote it, so anything at all
 * @param interest what recommendations are made from
 */
public record Profile(long id, String name, String interest) {}
