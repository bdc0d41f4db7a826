package shop;

import java.util.List;

/** It stays where it is: it is the member's own. */
public interface Catalogue {
  List<Layer> layers(int size);

  long count();
}
