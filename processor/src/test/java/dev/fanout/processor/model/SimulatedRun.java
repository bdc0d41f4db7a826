package dev.fanout.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call of a simulated gather, once per element where it is mapped. */
final class SimulatedRun {
    final SimulatedGather gather;
    final String name;
    final String element;
    final List<ModelInput> inputs;

    /** Set while it runs. */
    @Nullable
    String label;

    /** When its body ends; of a nested gather never by itself. */
    long until = Long.MAX_VALUE;

    /** What runs inside of it. */
    @Nullable
    SimulatedGather inside;

    /** Set when it has ended. */
    @Nullable
    End end;

    SimulatedRun(SimulatedGather gather, String name, String element, List<ModelInput> inputs) {
        this.gather = gather;
        this.name = name;
        this.element = element;
        this.inputs = inputs;
    }

    boolean isRunning() {
        return end == null && label != null;
    }

    boolean isWaiting() {
        return end == null && label == null;
    }

    boolean hasFailed() {
        return end != null && end.kind() == End.Kind.FAILED;
    }

    boolean hasValue() {
        return end != null && end.kind() == End.Kind.OK;
    }
}
