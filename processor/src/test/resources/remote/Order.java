package shop;

import java.io.Serializable;
import java.math.BigDecimal;

public final class Order {
  private Order() {}

  public record Line(String name, BigDecimal price) implements Serializable {}
}
