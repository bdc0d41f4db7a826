package dev.fanout.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a group that has ended means for its caller: nothing to throw, or what.
 *
 * @param thrown what to throw; null if the results are there
 * @param source the call that it came out of; null if it was made or raised on the caller's thread
 * @param others what else went wrong
 */
record Verdict(@Nullable Throwable thrown, @Nullable CallTask<?> source, List<Throwable> others) {

    private static final Verdict FINE = new Verdict(null, null, List.of());

    /** What a group means that has ended at its join. */
    static Verdict of(GroupCore group) {
        return of(group, false);
    }

    /** What a group means whose owner is still in its block, which the owner therefore has not finished. */
    static Verdict inBody(GroupCore group) {
        return of(group, true);
    }

    private static Verdict of(GroupCore group, boolean inBody) {
        Decision decision = group.decision();
        Optional<Failures.Entry> machine = group.failures().ofTheMachine();
        if (decision == null && machine.isEmpty()) {
            return FINE;
        }
        Verdict verdict = decided(group, decision, inBody);
        if (machine.isPresent() && !(verdict.thrown instanceof VirtualMachineError)) {
            verdict = outranked(verdict, machine.get());
        }
        return verdict.thrown == null ? verdict : verdict.with(group.failures().inOrder());
    }

    /** What a group means whose owner has failed itself. */
    static Verdict raised(GroupCore group, Throwable thrown) {
        Verdict verdict = new Verdict(thrown, null, List.of());
        Optional<Failures.Entry> machine = group.failures().ofTheMachine();
        if (machine.isPresent() && !(thrown instanceof VirtualMachineError)) {
            verdict = outranked(verdict, machine.get());
        }
        return verdict.with(group.failures().inOrder());
    }

    private static Verdict decided(GroupCore group, @Nullable Decision decision, boolean inBody) {
        if (decision instanceof Decision.Failed failed) {
            return failed(group, failed);
        }
        if (decision instanceof Decision.Interrupted) {
            return made(new CancelledException(group.name(), CancelReason.CALLER_INTERRUPTED));
        }
        if (decision instanceof Decision.Missed) {
            return missed(group);
        }
        if (decision instanceof Decision.Unreachable unreachable) {
            return made(unreachable.why());
        }
        if (decision == null || isEnough(group, decision, inBody)) {
            return FINE;
        }
        if (decision instanceof Decision.Enclosing enclosing) {
            GroupCore around = enclosing.group();
            around.end();
            around.deliver();
            return inBody(around);
        }
        if (decision instanceof Decision.Expired expired) {
            return made(new DeadlineExceededException(
                    group.name(), group.deadline().timeout(), expired.stuck(), outcomes(group)));
        }
        return made(new CancelledException(group.name(), decision.reason()));
    }

    /** Whether the results are there: not for an owner who still works on what is not needed any more. */
    private static boolean isEnough(GroupCore group, Decision decision, boolean inBody) {
        return !inBody
                && (decision instanceof Decision.Won
                        || (decision.reason() == CancelReason.DEADLINE && !missesAnything(group)));
    }

    /** Too few have succeeded: the first failure is thrown, with the others beside it. */
    private static Verdict missed(GroupCore group) {
        Failures.Entry first = group.failures().firstInTime().orElse(null);
        if (first == null) {
            return made(new CancelledException(group.name(), CancelReason.REQUESTED));
        }
        return Thrown.looksLikeCancellation(first.failure())
                ? made(new CallFailedException(first.task().name(), first.failure()))
                : new Verdict(first.failure(), first.task(), List.of());
    }

    private static Verdict failed(GroupCore group, Decision.Failed failed) {
        Throwable failure = failed.failure();
        CallTask<?> origin = group.failures().origin(failure).orElse(failed.task());
        if (Thrown.looksLikeCancellation(failure)) {
            return made(new CallFailedException(origin.name(), failure));
        }
        return new Verdict(failure, failed.refused() ? null : origin, List.of());
    }

    private static Verdict made(Throwable thrown) {
        return new Verdict(CallSite.trim(thrown), null, List.of());
    }

    /** A failure of the machine comes first, and carries what would have been thrown without it. */
    private static Verdict outranked(Verdict verdict, Failures.Entry machine) {
        List<Throwable> others = verdict.thrown == null || verdict.thrown instanceof CancelledException
                ? List.of()
                : List.of(verdict.thrown);
        return new Verdict(machine.failure(), machine.task(), others);
    }

    /** Whether what the group is after was not there when the deadline passed. */
    static boolean missesAnything(GroupCore group) {
        return group.goal().isMissed(group);
    }

    private static List<Completion<String, Object>> outcomes(GroupCore group) {
        List<Completion<String, Object>> outcomes = new ArrayList<>();
        for (CallTask<?> task : group.members().all()) {
            outcomes.add(new Completion<>(task.nameWithin(), task.outcomeNow().map(value -> (Object) value)));
        }
        return List.copyOf(outcomes);
    }

    /** With another failure beside it. */
    Verdict and(Throwable other) {
        return with(List.of(other));
    }

    private Verdict with(List<Throwable> failures) {
        List<Throwable> all = new ArrayList<>(others);
        failures.stream()
                .filter(failure -> !isIn(failure, thrown) && others.stream().noneMatch(known -> isIn(failure, known)))
                .forEach(all::add);
        return new Verdict(thrown, source, all);
    }

    /** Whether it is the failure that is thrown, as itself or as the cause of its wrapper. */
    private static boolean isIn(Throwable failure, @Nullable Throwable form) {
        return failure == form || (form instanceof CallFailedException && failure == form.getCause());
    }

    /** With these beside it, and no others. */
    Verdict beside(List<Throwable> failures) {
        return new Verdict(thrown, source, failures);
    }

    /** What to throw, where there is something. */
    Throwable failure() {
        return Objects.requireNonNull(thrown);
    }

    /** The same failure in the form in which it is thrown. */
    Verdict as(Throwable form) {
        return new Verdict(form, form == thrown ? source : null, others);
    }
}
