package dev.fanout.integration.spring;

/** As the service sends it. */
public record Profile(long id, String name) {}
