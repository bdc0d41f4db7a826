package dev.fanout.runtime;

import dev.fanout.OnLost;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One call as data: what a {@link RemoteExecutor} is given, and what {@link RemoteCalls} run where it has arrived.
 *
 * @param name the name that people see, as in {@code Dashboards.dashboard/score#17}
 * @param signature which call
 * @param arguments for its parameters, in order; elements may be null
 * @param deadline until when it has time, by the clock of this process; {@linkplain Deadline#isNone() none} if it has no
 *     deadline
 * @param interruptible whether its thread is to be interrupted when it is asked to stop
 * @param onLost what becomes of it when it is not known whether it has run
 * @param context what {@linkplain TravellingCarrier carriers} have captured for it, by their keys
 */
public record RemoteRequest(
        String name,
        RemoteSignature signature,
        List<@Nullable Object> arguments,
        Deadline deadline,
        boolean interruptible,
        OnLost onLost,
        Map<String, byte[]> context) {

    /**
     * A request.
     *
     * @param name the name that people see
     * @param signature which call
     * @param arguments for its parameters, in order
     * @param deadline until when it has time
     * @param interruptible whether its thread is to be interrupted
     * @param onLost what becomes of it when it is not known whether it has run
     * @param context what was captured for it
     * @throws NullPointerException if one of them is null
     */
    public RemoteRequest {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(signature, "signature");
        Objects.requireNonNull(arguments, "arguments");
        Objects.requireNonNull(deadline, "deadline");
        Objects.requireNonNull(onLost, "onLost");
        Objects.requireNonNull(context, "context");
    }
}
