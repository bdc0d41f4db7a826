package dev.fanout.processor.read;

import java.util.Optional;

/**
 * An interface as a text for people.
 *
 * @param file the source file that it stands in, all of it; empty where the compiler does not hand it out
 * @param declared the interface as the compiler knows it: without comments, bodies and nested types
 */
public record InterfaceText(Optional<String> file, String declared) {}
