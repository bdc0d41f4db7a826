package dev.fanout.runtime;

import jdk.jfr.FlightRecorder;
import org.jspecify.annotations.Nullable;

/**
 * Events for the JDK's Flight Recorder, {@code dev.fanout.Gather} and {@code dev.fanout.Call}. They are off until a
 * recording enables them, and cost a look at a flag then; in a JDK image without the module {@code jdk.jfr} there are none.
 */
final class Flights {
    private static final boolean POSSIBLE =
            ModuleLayer.boot().findModule("jdk.jfr").isPresent();

    private Flights() {}

    /** Asked before an event's class is touched: to load the first of these takes a tenth of a second, within a deadline. */
    private static boolean isRecorderThere() {
        return POSSIBLE && FlightRecorder.isInitialized();
    }

    /** Null if nobody records calls. */
    static @Nullable Flight ofCall(CallTask<?> call) {
        return isRecorderThere() && CallEvent.isWanted() && call.options().isSeen() ? CallEvent.begin(call) : null;
    }

    /** Null if nobody records gathers. */
    static @Nullable Flight ofGather(String name) {
        return isRecorderThere() && GatherEvent.isWanted() ? GatherEvent.begin(name) : null;
    }
}
