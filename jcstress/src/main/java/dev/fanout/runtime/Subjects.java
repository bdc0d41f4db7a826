package dev.fanout.runtime;

import org.jspecify.annotations.Nullable;

/** Tasks and groups that stand by themselves: millions of them, without a timer and a thread of their own. */
final class Subjects {
    private static final Time STILL = new Time() {
        @Override
        public long nanoTime() {
            return 0;
        }

        @Override
        public Timer schedule(long delayNanos, Runnable action) {
            return () -> {};
        }
    };
    private static final FanoutRuntime RUNTIME =
            FanoutRuntime.builder().time(STILL).inline();
    private static final TaskName NAME = TaskName.ofHandle("Test.task");

    private Subjects() {}

    /** Cheap, for there are millions of them. */
    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1;

        Failure() {
            super("failure", null, false, false);
        }
    }

    /** A handle that nobody holds. */
    static <T extends @Nullable Object> CallTask<T> task(Call<T> body) {
        return task(new Family(RUNTIME, null, Deadline.NONE, false), body);
    }

    static <T extends @Nullable Object> CallTask<T> task(TaskOwner owner, Call<T> body) {
        return new CallTask<>(NAME, owner, body, Carried.NOTHING, CallOptions.DEFAULT);
    }

    /** A group that the current thread opens, in nothing else. */
    static GroupCore group() {
        Current.set(null); // the one before, which may be open still
        return new GroupCore(RUNTIME, "Test.group", null, AllOfThem.INSTANCE);
    }
}
