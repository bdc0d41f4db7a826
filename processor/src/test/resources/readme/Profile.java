package readme;

public record Profile(String name) {}
