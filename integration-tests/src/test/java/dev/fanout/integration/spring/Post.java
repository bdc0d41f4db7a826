package dev.fanout.integration.spring;

import org.springframework.data.annotation.Id;

/** As it stands in the database. */
public record Post(@Id Long id, long userId, String title) {}
