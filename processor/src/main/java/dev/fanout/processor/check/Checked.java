package dev.fanout.processor.check;

import java.util.List;
import java.util.Optional;

/**
 * What checking came to.
 *
 * @param result the interface, if it can be implemented
 * @param problems what is wrong with it, or hardly meant
 */
public record Checked(Optional<CheckedInterface> result, List<Problem> problems) {
    public Checked {
        problems = List.copyOf(problems);
    }
}
