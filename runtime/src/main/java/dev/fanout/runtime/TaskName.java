package dev.fanout.runtime;

import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * What a call is called, whichever of its runs it is. Names come from the source, never from arguments: those may have a
 * {@code toString} that throws.
 */
final class TaskName {
    /** Of a call that is not an element's. */
    static final int SINGLE = -1;

    private static final int MAPS_WITHOUT_TEAM = 15;

    private final String scope;
    private final @Nullable String call;
    private final @Nullable ThreadFactory threads;
    private int withoutTeam; // so many maps more; a guess, whoever wrote it last
    private @Nullable String full; // made when first asked for, perhaps by several threads, which make the same

    private TaskName(String scope, @Nullable String call, @Nullable ThreadFactory threads) {
        this.scope = scope;
        this.call = call;
        this.threads = threads;
    }

    /** The name of a handle, which belongs to no gather. */
    static TaskName ofHandle(String name) {
        return new TaskName(name, null, null);
    }

    /** The name of a call in a gather. */
    static TaskName of(String gather, String call) {
        return new TaskName(gather, call, null);
    }

    /** The same for many runs: it has a factory of virtual threads so named, where there are any. */
    TaskName kept() {
        return new TaskName(scope, call, VirtualThreads.factory(full()).orElse(null));
    }

    /** Whether it is the name of these very strings, which are constants of whoever starts the call. */
    @SuppressWarnings("ReferenceEquality") // equal ones that are not the same only make another name
    boolean isOf(String scope, @Nullable String call) {
        return this.scope == scope && this.call == call;
    }

    /** The gather, or the name of a handle that belongs to none. */
    String scope() {
        return scope;
    }

    /** Within the gather: {@code feed}, and {@code profile#2} of an element. */
    String within(int index) {
        return numbered(call == null ? scope : call, index);
    }

    /** Whether it names a handle, which belongs to no gather. */
    boolean isHandle() {
        return call == null;
    }

    /** For threads, and for messages about all elements: {@code Dashboards.dashboard/feed}. */
    String full() {
        String known = full;
        if (known == null) {
            known = call == null ? scope : scope + "/" + call;
            full = known;
        }
        return known;
    }

    /** For messages: {@code Dashboards.dashboard/feed}, and {@code Dashboards.dashboard/profile#2} of an element. */
    String full(int index) {
        return numbered(full(), index);
    }

    private static String numbered(String name, int index) {
        return index == SINGLE ? name : name + "#" + index;
    }

    /**
     * Whether the elements of the next map are to have a thread each from the start, because calls of this name had to wait for
     * something when a team last went through some: it would only grow to as many. Now and then a team has another try.
     */
    boolean goWithoutTeam() {
        int left = withoutTeam;
        if (left > 0) {
            withoutTeam = left - 1;
        }
        return left > 0;
    }

    /** A team has gone through a map; whether calls had to wait for something. */
    void lastMapped(boolean blocked) {
        withoutTeam = blocked ? MAPS_WITHOUT_TEAM : 0;
    }

    /** Makes virtual threads of this name; null of a name that is not kept, and where there are none. */
    @Nullable
    ThreadFactory threads() {
        return threads;
    }
}
