package shop;

import java.io.Serializable;
import java.net.URI;

public sealed interface Shape {
  record Circle(double radius) implements Shape, Serializable {}

  record Image(URI source) implements Shape, Serializable {}
}
