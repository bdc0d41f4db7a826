package shop;

public enum Severity {
  LOW,
  HIGH
}
