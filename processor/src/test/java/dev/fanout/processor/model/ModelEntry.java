package dev.fanout.processor.model;

import dev.fanout.runtime.FanoutRuntime;
import org.jspecify.annotations.Nullable;

/** How a test gets at what was compiled from a described interface. */
public interface ModelEntry {

    /** Calls the gather that is run; hands back what it returns. */
    @Nullable
    Object run(Script script, FanoutRuntime runtime) throws Throwable;
}
