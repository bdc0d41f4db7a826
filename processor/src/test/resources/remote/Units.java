package shop;

public final class Units {
  private Units() {}

  public static Unit of(String name) {
    return Unit.valueOf(name);
  }
}
