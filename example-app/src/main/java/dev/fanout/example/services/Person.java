package dev.fanout.example.services;

import java.util.List;

/**
 * A user, as the services know them.
 *
 * @param recent what they did, newest first, a day apart
 */
public record Person(long id, String name, String interest, int unread, List<String> recent) {}
