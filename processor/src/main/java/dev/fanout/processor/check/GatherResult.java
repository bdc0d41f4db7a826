package dev.fanout.processor.check;

import java.util.List;
import javax.lang.model.type.DeclaredType;

/** What a gather makes of its calls. */
public sealed interface GatherResult {

    /** The calls that it is made of. */
    List<String> calls();

    /**
     * A record.
     *
     * @param type its type
     * @param components what its components get
     */
    record OfRecord(DeclaredType type, List<Input> components) implements GatherResult {
        public OfRecord {
            components = List.copyOf(components);
        }

        @Override
        public List<String> calls() {
            return Input.calls(components);
        }
    }

    /** One value. */
    record OfOne(Input value) implements GatherResult {
        @Override
        public List<String> calls() {
            return Input.calls(List.of(value));
        }
    }

    /** A list of values or outcomes. */
    record OfList(List<Input> elements) implements GatherResult {
        public OfList {
            elements = List.copyOf(elements);
        }

        @Override
        public List<String> calls() {
            return Input.calls(elements);
        }
    }

    /**
     * The value of the call that has won.
     *
     * @param calls the calls that race
     */
    record OfWinner(List<String> calls) implements GatherResult {
        public OfWinner {
            calls = List.copyOf(calls);
        }
    }

    /**
     * The named calls, as they end.
     *
     * @param calls the calls
     */
    record OfStream(List<String> calls) implements GatherResult {
        public OfStream {
            calls = List.copyOf(calls);
        }
    }

    /** What was mapped. */
    record OfEach(EachUse use) implements GatherResult {
        @Override
        public List<String> calls() {
            return List.of(use.call());
        }
    }

    /**
     * Nothing: all of them ran.
     *
     * @param calls the calls that were named
     */
    record OfNothing(List<String> calls) implements GatherResult {
        public OfNothing {
            calls = List.copyOf(calls);
        }
    }
}
