package shop;

/** Cannot be sent as it is. */
public final class Weights {
  private final float[] values;

  public Weights(float[] values) {
    this.values = values.clone();
  }

  public float[] values() {
    return values.clone();
  }
}
