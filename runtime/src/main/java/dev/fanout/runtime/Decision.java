package dev.fanout.runtime;

import java.util.List;
import java.util.Objects;

/** What ended a group before all its calls had; the first one counts. */
sealed interface Decision {

    /** The reason that the other calls are told. */
    CancelReason reason();

    /** A required call failed, was cancelled by itself, or could not be started. */
    record Failed(CallTask<?> task, Throwable failure, boolean refused) implements Decision {
        @Override
        public CancelReason reason() {
            return CancelReason.SIBLING_FAILED;
        }
    }

    /** The group's own deadline passed. */
    record Expired(StuckCalls stuck) implements Decision {
        @Override
        public CancelReason reason() {
            return CancelReason.DEADLINE;
        }
    }

    /** The owner was interrupted from outside. */
    record Interrupted() implements Decision {
        @Override
        public CancelReason reason() {
            return CancelReason.CALLER_INTERRUPTED;
        }
    }

    /** A group was decided in whose block this one was opened: by the same thread, which leaves both. */
    record Enclosing(GroupCore group) implements Decision {
        @Override
        public CancelReason reason() {
            return Objects.requireNonNull(group.decision()).reason();
        }
    }

    /** What the group was after is there. */
    record Won(List<CallTask<?>> tasks) implements Decision {
        @Override
        public CancelReason reason() {
            return CancelReason.NOT_NEEDED;
        }
    }

    /** So many calls have failed that what the group was after cannot be had any more. */
    record Missed() implements Decision {
        @Override
        public CancelReason reason() {
            return CancelReason.SIBLING_FAILED;
        }
    }

    /** There never were enough calls for what the group was after. */
    record Unreachable(RuntimeException why) implements Decision {
        @Override
        public CancelReason reason() {
            return CancelReason.SIBLING_FAILED;
        }
    }

    /** Somebody asked the group to stop, or the call that it runs in. */
    record Cancelled(CancelReason reason) implements Decision {}
}
