package dev.fanout.processor.model;

import java.util.List;
import java.util.OptionalLong;

/**
 * A gather, described.
 *
 * <p>Options of a gather have their place here, and beside it in {@link ModelSource} and {@link Interpreter}: limit, until, quorum, hedge.
 *
 * @param name its name
 * @param parameters the names of its parameters, besides the one that is mapped
 * @param shape what it makes of its calls
 * @param form how it hands that back
 * @param parts the components of the record, or the calls that are named
 * @param timeout in milliseconds
 */
record ModelGather(
        String name, List<String> parameters, Shape shape, Form form, List<ModelInput> parts, OptionalLong timeout) {

    /** What is made of calls. */
    enum Shape {
        RECORD,
        SINGLE,
        LIST,
        OUTCOME_LIST,
        NOTHING,
        EACH_LIST,
        EACH_OUTCOME_LIST,
        EACH_MAP,
        EACH_OUTCOME_MAP;

        boolean isEach() {
            return name().startsWith("EACH");
        }

        boolean isKeyed() {
            return this == EACH_MAP || this == EACH_OUTCOME_MAP;
        }

        boolean collects() {
            return this == OUTCOME_LIST || this == EACH_OUTCOME_LIST || this == EACH_OUTCOME_MAP;
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
}
