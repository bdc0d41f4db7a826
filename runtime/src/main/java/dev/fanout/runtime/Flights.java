package dev.fanout.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Events for the JDK's Flight Recorder, {@code dev.fanout.Gather} and {@code dev.fanout.Call}. They are off until a
 * recording enables them, and cost a look at a flag then; in a JDK image without the module {@code jdk.jfr} there are none.
 */
final class Flights {
    private static final boolean POSSIBLE =
            ModuleLayer.boot().findModule("jdk.jfr").isPresent();

    private Flights() {}

    /** Null if nobody records calls. */
    static @Nullable Flight ofCall(CallTask<?> call) {
        return POSSIBLE && CallEvent.isWanted() && call.options().isSeen() ? CallEvent.begin(call) : null;
    }

    /** Null if nobody records gathers. */
    static @Nullable Flight ofGather(String name) {
        return POSSIBLE && GatherEvent.isWanted() ? GatherEvent.begin(name) : null;
    }
}
