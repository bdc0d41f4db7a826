package dev.fanout.processor.plan;

import java.util.List;

/** What a gather makes of its calls. */
public sealed interface Result {

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
    }

    /**
     * One call's value.
     *
     * @param value the value
     */
    record Single(Argument value) implements Result {}

    /**
     * A list of named calls: of their values, or of their outcomes.
     *
     * @param elements what the list holds, in order
     */
    record ListOf(List<Argument> elements) implements Result {
        public ListOf {
            elements = List.copyOf(elements);
        }
    }

    /**
     * What an {@code @Each} call gathered.
     *
     * @param call the call's name
     * @param view as what
     */
    record Gathered(String call, View view) implements Result {}

    /** Nothing: {@code void}, or a handle of {@code Void}. */
    record Nothing() implements Result {}

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
}
