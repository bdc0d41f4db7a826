package dev.fanout.processor.check;

import java.util.List;

/**
 * A rule that is broken somewhere.
 *
 * @param rule the rule
 * @param position where
 * @param arguments what the rule's message is filled with
 */
public record Problem(Rule rule, Position position, List<Object> arguments) {
    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** The whole message. */
    public String message() {
        return rule.message(arguments.toArray());
    }
}
