package shop;

import java.io.Serializable;

public class Key implements Serializable {
  private static final long serialVersionUID = 1;

  private final String name;

  public Key(String name) {
    this.name = name;
  }

  public String name() {
    return name;
  }
}
