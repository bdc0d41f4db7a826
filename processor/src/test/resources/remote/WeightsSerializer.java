package shop;

import dev.fanout.RemoteSerializer;

class WeightsSerializer implements RemoteSerializer<Weights, float[]> {
  @Override
  public float[] write(Weights weights) {
    return weights.values();
  }

  @Override
  public Weights read(float[] written) {
    return new Weights(written);
  }
}
