package shop;
public final class Prices {
  private Prices() {}
  public static int of(String handle) { return handle.length(); }
}
