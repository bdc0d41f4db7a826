package dev.fanout.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The end of a group, on its owner's thread: waits, and hands the caller what it is owed. Used once. */
final class GroupEnd {
    private final GroupCore group;
    private final Class<?>[] declared;

    GroupEnd(GroupCore group, Class<?>... declared) {
        this.group = group;
        this.declared = declared;
        for (Class<?> type : declared) {
            Objects.requireNonNull(type, "declared");
        }
    }

    void throwIfFailed() {
        group.end();
        Verdict verdict = Verdict.of(group);
        if (verdict.thrown() == null) {
            finish();
        } else {
            Sneaky.raise(prepared(verdict));
        }
    }

    <R extends @Nullable Object> Outcome<R> outcome(Call<R> result) {
        group.end();
        if (isCutByDeadline()) { // before asking for a verdict, which would end the group around that is to throw
            group.handOverInterrupt();
            group.failures().unread().forEach(this::report);
            return new Outcome.Cancelled<>(CancelReason.DEADLINE);
        }
        Verdict verdict = Verdict.of(group);
        Throwable thrown = verdict.thrown();
        if (thrown == null) {
            finish();
            return built(result);
        }
        if (thrown instanceof VirtualMachineError) {
            throw Sneaky.raise(prepared(verdict));
        }
        if (!isCancellation(verdict) && !(group.decision() instanceof Decision.Enclosing)) {
            group.handOverInterrupt();
            attach(verdict);
            return new Outcome.Failure<>(thrown);
        }
        throw Sneaky.raise(prepared(verdict));
    }

    private void report(Throwable failure) {
        group.report(group.name(), failure);
    }

    /** Whether a deadline that the group did not set has kept it from its result. */
    private boolean isCutByDeadline() {
        Decision decision = group.decision();
        return (decision instanceof Decision.Cancelled || decision instanceof Decision.Enclosing)
                && decision.reason() == CancelReason.DEADLINE
                && Verdict.missesAnything(group)
                && group.failures().ofTheMachine().isEmpty();
    }

    /** What to throw in the block of a group that was decided. */
    Throwable inBody() {
        group.end();
        group.deliver();
        return prepared(Verdict.inBody(group));
    }

    private <R extends @Nullable Object> Outcome<R> built(Call<R> result) {
        try {
            return new Outcome.Success<>(result.run());
        } catch (Throwable failure) {
            addCollected(failure);
            if (failure instanceof VirtualMachineError machine) {
                throw machine;
            }
            return new Outcome.Failure<>(failure);
        }
    }

    /** Adds the failures that were collected to one that was raised on the owner's thread, which would lose them. */
    void addCollected(Throwable raised) {
        Throwable wrapped = SafeReads.causeOf(raised);
        List<Throwable> others = group.failures().inOrder().stream()
                .filter(failure -> failure != raised && failure != wrapped)
                .toList();
        Traces.add(raised, group, null, others);
    }

    /** Ends a group that was not joined, in whose block those of these names were left open. */
    void unjoined(List<String> open) {
        group.cancel(CancelReason.NOT_NEEDED, true);
        group.end();
        group.handOverInterrupt();
        if (group.isDelivered()) {
            refuseOpen(group.name(), open);
            return; // a wait in the block has thrown what there is to throw
        }
        GatherTrace trace = CallSite.trim(new GatherTrace(group.name() + " was closed without join"
                + (open.isEmpty() ? "" : ", and while " + String.join(", ", open) + " was open in it")));
        List<Throwable> unread = group.failures().unread();
        Failures.Entry machine = group.failures().unreadOfTheMachine().orElse(null);
        if (machine != null) {
            List<Throwable> others = new ArrayList<>(List.of(trace));
            unread.stream().filter(failure -> failure != machine.failure()).forEach(others::add);
            Traces.add(machine.failure(), group, machine.task(), others);
            throw Sneaky.raise(machine.failure());
        }
        unread.forEach(trace::addFailure);
        trace.extensibleBy(group.call());
        throw trace;
    }

    /** Groups are closed in the opposite order of their opening. */
    static void refuseOpen(String group, List<String> open) {
        if (!open.isEmpty()) {
            throw CallSite.trim(new IllegalStateException(
                    group + " was closed while " + String.join(", ", open) + " was open in its block"));
        }
    }

    /** Ends a group whose owner has failed with {@code thrown} while it was starting calls; returns what to throw. */
    RuntimeException raisedByOwner(Throwable thrown) {
        boolean first = group.decide(new Decision.Cancelled(CancelReason.SIBLING_FAILED));
        group.end();
        Verdict decided = Verdict.of(group);
        if (!first && decided.thrown() != null) {
            return Sneaky.raise(prepared(decided.and(thrown)));
        }
        group.handOverInterrupt();
        Verdict raised = Verdict.raised(group, thrown);
        attach(raised);
        return Sneaky.raise(raised.failure());
    }

    /**
     * A result is handed over: an interrupt that was taken meanwhile is handed on, an inherited deadline noted, and what
     * the result cannot show reported.
     */
    private void finish() {
        group.handOver();
        group.handOverInterrupt();
        for (Failures.Entry lost : group.failures().besideOutcomes()) {
            group.report(lost.task().name(), lost.failure());
        }
        CallTask<?> parent = group.call();
        if (parent != null
                && parent.isLate()
                && !parent.isShielded()) { // what a shield hides has not ended by the deadline
            parent.markEndedByRules();
        }
    }

    /** What to throw, with all that belongs to it attached. */
    private Throwable prepared(Verdict verdict) {
        Throwable thrown = verdict.failure();
        Verdict formed = verdict;
        if (isCancellation(verdict)) {
            formed = verdict.beside(
                    group.failures().withoutRead(verdict.others())); // what was read got where it belongs
            boolean wasInterrupted =
                    group.interrupted() || Thread.currentThread().isInterrupted();
            if (wasInterrupted && isDeclared(InterruptedException.class)) {
                group.takeOwed();
                Thread.interrupted();
                formed = formed.as(CallSite.trim(new InterruptedException(thrown.getMessage())));
            } else {
                group.handOverInterrupt();
            }
        } else {
            group.handOverInterrupt();
            if (!(thrown instanceof RuntimeException || thrown instanceof Error || isDeclared(thrown.getClass()))) {
                String call = verdict.source() == null
                        ? group.name()
                        : verdict.source().name();
                formed = verdict.as(CallSite.trim(new CallFailedException(call, thrown)));
            }
        }
        attach(formed);
        return formed.failure();
    }

    /** The group was told to stop; nothing failed. */
    private boolean isCancellation(Verdict verdict) {
        return verdict.source() == null && verdict.thrown() instanceof CancelledException;
    }

    private boolean isDeclared(Class<?> type) {
        return Stream.of(declared).anyMatch(letThrough -> letThrough.isAssignableFrom(type));
    }

    private void attach(Verdict verdict) {
        Traces.add(verdict.failure(), group, verdict.source(), verdict.others());
    }
}
