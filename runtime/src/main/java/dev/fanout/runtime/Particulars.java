package dev.fanout.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/** What few tasks have, and would make every one of them larger. */
final class Particulars {
    private static final VarHandle INFO = Handles.field(MethodHandles.lookup(), "info", CallInfo.class);

    /** Made for the listener, once. */
    volatile @Nullable CallInfo info;

    /** In the task's group, if that has a limit; written before the task is launched. */
    volatile @Nullable Permit place;

    /** The body that was let go when its own time was over, and runs on. */
    volatile @Nullable CallTask<?> leftBehind;

    /** What runs elsewhere for it. */
    volatile @Nullable RemoteTask remote;

    /** Of a handle that has failed. */
    volatile @Nullable UnreadFailure unread;

    /** Whether the task has failed because no thread was to be had; written before it fails. */
    boolean refused;

    /** Whether a value that came after the group's deadline counts; written by the task's thread, read after its end. */
    boolean endedByRules;

    /** The first one counts; returns it. */
    CallInfo knownAs(CallInfo made) {
        CallInfo first = (CallInfo) INFO.compareAndExchange(this, null, made);
        return first == null ? made : first;
    }
}
