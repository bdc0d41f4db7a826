package shop;

import java.io.Serializable;

public record Score(long itemId, double value) implements Serializable {}
