package readme;

public record Post(String text) {}
