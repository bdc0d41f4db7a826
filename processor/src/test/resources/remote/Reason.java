package shop;

import java.io.Serializable;

public record Reason(String text, Severity severity) implements Serializable {}
