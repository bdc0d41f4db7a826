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
     * The value of the named call that has won.
     *
     * @param calls those that race
     * @param unboxed whether a primitive is needed where a call's own type is a reference
     */
    record Winner(List<String> calls, boolean unboxed) implements Result {
        public Winner {
            calls = List.copyOf(calls);
        }
    }

    /**
     * The values of the named calls that have won.
     *
     * @param calls those of which some win
     */
    record Winners(List<String> calls) implements Result {
        public Winners {
            calls = List.copyOf(calls);
        }
    }

    /**
     * The value of the element that has won.
     *
     * @param call the name of the {@code @Each} call
     * @param unboxed whether a primitive is needed where the call's own type is a reference
     */
    record GatheredWinner(String call, boolean unboxed) implements Result {
        @Override
        public List<String> calls() {
            return List.of(call);
        }
    }

    /**
     * The named calls as they end, for {@link Form#STREAM}.
     *
     * @param calls those that are handed over
     */
    record Completions(List<String> calls) implements Result {
        public Completions {
            calls = List.copyOf(calls);
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
        OUTCOME_MAP,
        /** The elements as they end, for {@link Form#STREAM}. */
        COMPLETIONS,
        /** {@code List<T>} of those that have won. */
        WINNER_LIST,
        /** {@code Map<K, T>} of those that have won. */
        WINNER_MAP
    }

    private static List<String> callsOf(List<Argument> arguments) {
        return arguments.stream()
                .flatMap(argument -> argument.referredCall().stream())
                .toList();
    }
}
