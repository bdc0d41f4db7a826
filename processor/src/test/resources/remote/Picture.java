package shop;

import java.io.Serializable;

public record Picture(byte[] pixels, int width) implements Serializable {}
