package app;

public record Post(long userId, String text) {}
