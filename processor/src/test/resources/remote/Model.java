package shop;

import java.io.Serializable;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A class with a superclass, fields of all kinds, and one that is left out. */
public class Model extends Base implements Serializable {
  private static final long serialVersionUID = 1;

  @SuppressWarnings("serial") // whoever makes one takes a list that is Serializable
  private final List<Layer> layers;

  private TimeUnit unit = TimeUnit.SECONDS;
  private transient Thread user;

  public Model(List<Layer> layers) {
    this.layers = layers;
  }

  public List<Layer> layers() {
    return layers;
  }

  public Score score(long itemId) throws ScoreException {
    return new Score(itemId, unit == TimeUnit.SECONDS && user == null ? 1 : 2);
  }
}
