package dev.fanout.processor.plan;

import java.util.Optional;

/**
 * An {@code @Deprecated} that the generated code repeats, so that whoever uses the class is warned as with the interface.
 *
 * @param since its member {@code since}, where it is set
 * @param forRemoval its member {@code forRemoval}
 */
public record Deprecation(Optional<String> since, boolean forRemoval) {}
