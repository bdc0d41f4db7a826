package shop;
public record Profile(long id, String handle) {}
