package dev.fanout.example.clients;

/**
 * Something that a user might like.
 *
 * @param title what it is called
 * @param author who made it
 */
public record Recommendation(String title, String author) {}
