package shop;
public record Advice(String text, int price) {}
