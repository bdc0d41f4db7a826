package shop;

public enum Unit {
  KILOGRAM
}
