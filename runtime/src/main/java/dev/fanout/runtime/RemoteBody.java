package dev.fanout.runtime;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The body of a call that runs elsewhere: sends it on its way, and waits for its end. */
final class RemoteBody<T extends @Nullable Object> implements Call<T> {
    private final RemoteExecutor executor;
    private final RemoteCall<T> call;
    private final CallOptions options;

    RemoteBody(RemoteExecutor executor, RemoteCall<T> call, CallOptions options) {
        this.executor = executor;
        this.call = call;
        this.options = options;
    }

    /** The body of a call on {@code executor}, whatever call that is. */
    static <T extends @Nullable Object> Call<T> of(RemoteExecutor executor, Call<T> call, CallOptions options) {
        if (call instanceof RemoteCall<T> known) {
            return new RemoteBody<>(executor, known, options);
        }
        return () -> {
            throw new IllegalArgumentException(
                    Objects.requireNonNull(Current.task()).name()
                            + " cannot run on \"" + options.executor().orElseThrow()
                            + "\", which is remote: it is no RemoteCall, which has arguments that can be sent");
        };
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // null is a value where the call says so
    public T run() throws Throwable {
        CallTask<?> task = Objects.requireNonNull(Current.task());
        List<@Nullable Object> arguments =
                Collections.unmodifiableList(Arrays.asList(call.arguments().read()));
        RemoteArguments.requireUnboxable(call.signature(), arguments);
        RemoteRequest request = new RemoteRequest(
                task.name(),
                call.signature(),
                arguments,
                Deadline.current(),
                options.isInterruptible(),
                options.onLost(),
                RemoteContext.packed(task.runtime().carriers()));
        RemoteTask remote = Objects.requireNonNull(executor.start(request), "the remote executor has returned null");
        CallTask<?> whole = task.whole();
        whole.isAway(remote);
        try {
            return (T) new RemoteWait(task, remote).await();
        } finally {
            whole.isBack();
        }
    }
}
