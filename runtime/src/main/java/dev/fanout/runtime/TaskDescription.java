package dev.fanout.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people read about a call that has not ended: what it does, since when, and where. */
final class TaskDescription {
    private TaskDescription() {}

    /** The line of a dump. */
    static String described(CallTask<?> call, long now) {
        TaskState state = call.state();
        if (state == TaskState.WAITING) {
            return call.name() + ", not begun" + turn(call);
        }
        if (state.isFinal()) {
            return call.name() + ", ended just now";
        }
        StackTraceElement[] stack = call.stack();
        Optional<String> elsewhere = elsewhere(call);
        return call.name() + ", running for " + Dump.since(call.begunAt, now)
                + (state.isAsked() ? ", asked to stop: " + call.reason() : "")
                + (state.isShielded() ? ", in a shield" : "")
                + (state.isAwaiting() ? ", waiting for its stage" : "")
                + (state.isSettled() ? ", let go" : "")
                + elsewhere.map(place -> ", " + place).orElse("")
                + turn(call)
                + (stack.length == 0 || elsewhere.isPresent() ? "" : ", at " + StuckCall.place(List.of(stack)));
    }

    /** That it is in a line for a place; empty if it is not. */
    private static String turn(CallTask<?> call) {
        Permit own = call.ownPermit();
        Permit ofGroup = call.place();
        Permit line = own != null && own.isWaiting() ? own : ofGroup;
        return line != null && line.isWaiting() ? ", waiting for " + line.described() : "";
    }

    /** Where it is, if its thread only waits for it: {@code on member 10.0.0.7:5701}. */
    static Optional<String> elsewhere(CallTask<?> call) {
        return Optional.ofNullable(remote(call))
                .map(remote -> memberOf(remote).map(name -> "on member " + name).orElse("waiting to be sent"));
    }

    /** What a listener is told of where it is: the stack of its thread, and above that the member that it runs on. */
    static List<StackTraceElement> reportedStack(CallTask<?> call) {
        List<StackTraceElement> stack = new ArrayList<>(List.of(call.stack()));
        Optional.ofNullable(remote(call))
                .flatMap(TaskDescription::memberOf)
                .ifPresent(name -> stack.add(0, new StackTraceElement("remote", "member", name, -1)));
        return stack;
    }

    private static @Nullable RemoteTask remote(CallTask<?> call) {
        Particulars whole = call.whole().particulars();
        return whole == null ? null : whole.remote;
    }

    private static Optional<String> memberOf(RemoteTask remote) {
        try {
            return Objects.requireNonNull(remote.member());
        } catch (Throwable hostile) { // an executor is users' code
            return Optional.of("unknown");
        }
    }
}
