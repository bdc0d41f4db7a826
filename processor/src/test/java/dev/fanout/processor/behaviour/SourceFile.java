package dev.fanout.processor.behaviour;

/**
 * A Java file.
 *
 * @param path where it belongs: {@code shop/Profile.java}
 * @param text its text
 */
record SourceFile(String path, String text) {}
