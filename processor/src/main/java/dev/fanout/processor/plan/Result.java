package dev.fanout.processor.plan;

import java.util.List;

/** What a gather makes of its calls. */
public sealed interface Result {

    /** The calls that it refers to by name; a call that neither it nor another call refers to needs no variable. */
    List<String> calls();

    /**
     * A record: {@code new Dashboard(profile.resultNow(), unread.outcome())}.
     *
     * @param type the record, with its type arguments where it is generic
     * @param components what its components are made from, in order
     */
    record NewRecord(PlanType.Declared type, List<Argument> components) implements Result {
        public NewRecord {
            components = List.copyOf(components);
        }

        @Override
        public List<String> calls() {
            return callsOf(components);
        }

        /** Whether a component holds an outcome: then a failure would be lost with the record if its constructor threw. */
        public boolean hasCollected() {
            return components.stream().anyMatch(Argument.OutcomeOf.class::isInstance);
        }
    }

    /**
     * One call's value.
     *
     * @param value the value
     */
    record Single(Argument value) implements Result {
        @Override
        public List<String> calls() {
            return callsOf(List.of(value));
        }
    }

    /**
     * A list of named calls: of their values, or of their outcomes.
     *
     * @param elements what the list holds, in order
     */
    record ListOf(List<Argument> elements) implements Result {
        public ListOf {
            elements = List.copyOf(elements);
        }

        @Override
        public List<String> calls() {
            return callsOf(elements);
        }
    }

    /**
     * What an {@code @Each} call gathered.
     *
     * @param call the call's name
     * @param view as what
     */
    record Gathered(String call, View view) implements Result {
        @Override
        public List<String> calls() {
            return List.of(call);
        }
    }

    /** Nothing: {@code void}, or a handle of {@code Void}. */
    record Nothing() implements Result {
        @Override
        public List<String> calls() {
            return List.of();
        }
    }

    /** How the results of an {@code @Each} call are seen. */
    enum View {
        /** {@code List<T>}. */
        LIST,
        /** {@code List<Outcome<T>>}. */
        OUTCOME_LIST,
        /** {@code Map<K, T>}. */
        MAP,
        /** {@code Map<K, Outcome<T>>}. */
        OUTCOME_MAP
    }

    private static List<String> callsOf(List<Argument> arguments) {
        return arguments.stream()
                .flatMap(argument -> argument.referredCall().stream())
                .toList();
    }
}
