package dev.fanout.example.clients;

import java.time.LocalDate;

/**
 * Something that a user did.
 *
 * @param day when
 * @param text what
 */
public record Activity(LocalDate day, String text) {}
