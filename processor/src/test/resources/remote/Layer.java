package shop;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

public record Layer(UUID id, float[][] weights, Instant made, Shape shape, Layer next) implements Serializable {}
