package dev.fanout.runtime;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The names under which one call of an interface is started, in its gathers and as a handle: few, and always the same. */
final class TaskNames {
    private static final int MOST = 16;

    private volatile TaskName[]
            known = {}; // replaced as a whole; where two threads add at once, one is made again later

    /** The name of the call in a gather; as a handle: of null. */
    TaskName of(String scope, @Nullable String call) {
        for (TaskName name : known) {
            if (name.isOf(scope, call)) {
                return name;
            }
        }
        return keep(scope, call);
    }

    private TaskName keep(String scope, @Nullable String call) {
        TaskName name = call == null ? TaskName.ofHandle(scope) : TaskName.of(scope, call);
        TaskName[] before = known;
        if (before.length == MOST) { // of somebody who makes up names
            return name;
        }
        TaskName kept = name.kept();
        TaskName[] now = Arrays.copyOf(before, before.length + 1);
        now[before.length] = kept;
        known = now;
        return kept;
    }
}
