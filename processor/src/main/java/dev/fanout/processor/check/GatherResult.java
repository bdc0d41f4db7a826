package dev.fanout.processor.check;

import java.util.List;
import javax.lang.model.type.DeclaredType;

/** What a gather makes of its calls. */
public sealed interface GatherResult {

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
    }

    /** One value. */
    record OfOne(Input value) implements GatherResult {}

    /** A list of values or outcomes. */
    record OfList(List<Input> elements) implements GatherResult {
        public OfList {
            elements = List.copyOf(elements);
        }
    }

    /** What was mapped. */
    record OfEach(EachUse use) implements GatherResult {}

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
