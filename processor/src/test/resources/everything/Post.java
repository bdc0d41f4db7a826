package shop;
public record Post(String text) {}
