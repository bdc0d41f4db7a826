package dev.fanout.processor.check;

import dev.fanout.processor.read.SourceMethod;
import java.util.List;

/**
 * The methods of an interface by what they are, each in order of appearance.
 *
 * @param collaborators what becomes a constructor parameter
 * @param calls the {@code @Async} methods
 * @param gathers the {@code @Gather} methods
 * @param broken methods that something is wrong with: their names are known, so that nobody misses them
 */
record Members(
        List<SourceMethod> collaborators,
        List<SourceMethod> calls,
        List<SourceMethod> gathers,
        List<SourceMethod> broken) {}
