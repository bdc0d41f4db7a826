package dev.fanout.processor.model;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A gather, described.
 *
 * @param name its name
 * @param parameters the names of its parameters, besides the one that is mapped
 * @param shape what it makes of its calls
 * @param form how it hands that back
 * @param parts the components of the record, or the calls that are named
 * @param timeout in milliseconds
 * @param limit how many of its calls run at once
 * @param aim what it is after
 * @param read of a stream: after how many it is closed; not set: it is read to its end
 */
record ModelGather(
        String name,
        List<String> parameters,
        Shape shape,
        Form form,
        List<ModelInput> parts,
        OptionalLong timeout,
        OptionalInt limit,
        ModelAim aim,
        OptionalInt read) {

    /** What is made of calls. */
    enum Shape {
        RECORD,
        SINGLE,
        LIST,
        OUTCOME_LIST,
        WINNER,
        STREAM,
        NOTHING,
        EACH_LIST,
        EACH_OUTCOME_LIST,
        EACH_MAP,
        EACH_OUTCOME_MAP,
        EACH_WINNER,
        EACH_STREAM,
        EACH_NOTHING;

        boolean isEach() {
            return name().startsWith("EACH");
        }

        /** Whether equal elements are one call. */
        boolean isKeyed() {
            return this == EACH_MAP || this == EACH_OUTCOME_MAP || this == EACH_STREAM;
        }

        /** Whether the failures of what it names are part of what it makes. */
        boolean collects() {
            return this == OUTCOME_LIST || this == EACH_OUTCOME_LIST || this == EACH_OUTCOME_MAP || isStream();
        }

        boolean isStream() {
            return this == STREAM || this == EACH_STREAM;
        }

        boolean isNothing() {
            return this == NOTHING || this == EACH_NOTHING;
        }

        boolean isWinner() {
            return this == WINNER || this == EACH_WINNER;
        }

        /** Whether so many successes can be enough for it. */
        boolean canHaveQuorum() {
            return switch (this) {
                case LIST, OUTCOME_LIST, EACH_LIST, EACH_OUTCOME_LIST, EACH_MAP, EACH_OUTCOME_MAP -> true;
                default -> false;
            };
        }
    }

    /** How a result is handed back. */
    enum Form {
        VALUE("%s"),
        OUTCOME("Outcome<%s>"),
        TASK("Task<%s>"),
        FUTURE("Future<%s>"),
        COMPLETABLE_FUTURE("CompletableFuture<%s>"),
        COMPLETION_STAGE("CompletionStage<%s>");

        private final String pattern;

        Form(String pattern) {
            this.pattern = pattern;
        }

        String of(String type) {
            return pattern.formatted(type);
        }

        boolean isHandle() {
            return this != VALUE && this != OUTCOME;
        }
    }

    ModelGather {
        parameters = List.copyOf(parameters);
        parts = List.copyOf(parts);
    }

    /** The record that it returns. */
    String recordName() {
        return "Of_" + name;
    }

    /** Whether it is gathered for one element. */
    boolean isMapped() {
        return parameters.contains(ModelCall.KEY);
    }

    boolean names(String call) {
        return parts.stream().anyMatch(part -> part.name().equals(call));
    }

    /** Whether it runs on a thread of its own. */
    boolean hasThread() {
        return form.isHandle() || shape.isStream();
    }
}
