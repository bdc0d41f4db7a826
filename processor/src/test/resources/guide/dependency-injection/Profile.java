package app;

public record Profile(String name) {}
