package dev.fanout.runtime;

import java.util.ArrayList;
import java.util.List;

/**
 * The calls that a request to stop has reached. Who has to know of it is told at last: listeners, and functions that hang on
 * the ends of calls, are users' code that may take its time, and no other call is to run on meanwhile.
 */
final class Reached {
    private final List<CallTask<?>> running = new ArrayList<>(0);
    private final List<CallTask<?>> unstarted = new ArrayList<>(0);

    /** Was asked to stop while it ran. */
    void running(CallTask<?> call) {
        running.add(call);
    }

    /** Has ended as cancelled before it began. */
    void unstarted(CallTask<?> call) {
        unstarted.add(call);
    }

    void tell() {
        try {
            running.forEach(CallTask::tellCancelled);
        } finally {
            CallTask.tellAll(unstarted);
        }
    }
}
