package dev.fanout.runtime;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/** Whoever sees that a task has ended, or was asked to stop, sees all that belongs to it. */
public final class TaskPublication {
    private static final int NOT_YET = -1;

    private TaskPublication() {}

    /** CRE-18: what the body wrote to plain fields is there when the task is done, and so is its value. */
    @JCStressTest
    @Outcome(id = "-1, -1", expect = ACCEPTABLE, desc = "not done yet")
    @Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "done, and all is there")
    @Outcome(expect = FORBIDDEN, desc = "done, but stale")
    @State
    public static class ValueAndSideEffects {
        private int written;
        private final CallTask<Integer> task = Subjects.task(() -> {
            written = 1;
            return 2;
        });

        @Actor
        public void runs() {
            task.run();
        }

        @Actor
        public void reads(II_Result result) {
            boolean done = task.isDone();
            result.r1 = done ? written : NOT_YET;
            result.r2 = done ? task.resultNow() : NOT_YET;
        }
    }

    /** CRE-18: a call that starts when its inputs are there sees what they wrote, whichever of them was the last. */
    @JCStressTest
    @Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "both are there")
    @Outcome(expect = FORBIDDEN, desc = "started too early, or stale")
    @State
    public static class InputsOfADependentCall {
        private int first;
        private int second;
        private int seenOfFirst = NOT_YET;
        private int seenOfSecond = NOT_YET;
        private final GroupCore group = Subjects.group();
        private final CallTask<Integer> one = Subjects.task(group, () -> first = 1);
        private final CallTask<Integer> two = Subjects.task(group, () -> second = 2);
        private final CallTask<Boolean> dependent = Subjects.task(group, () -> {
            seenOfFirst = first;
            seenOfSecond = second;
            return true;
        });

        public InputsOfADependentCall() {
            List.of(one, two, dependent).forEach(task -> group.admit(task, 1, task.required, true));
            Dependency.await(group, List.of(dependent), new Input[] {one, two}, dependent);
        }

        @Actor
        public void runsOne() {
            one.run();
        }

        @Actor
        public void runsTheOther() {
            two.run();
        }

        @Arbiter
        public void reads(II_Result result) {
            group.end();
            result.r1 = seenOfFirst;
            result.r2 = seenOfSecond;
        }
    }

    /** A failure is there as soon as the task is done. */
    @JCStressTest
    @Outcome(id = "-1", expect = ACCEPTABLE, desc = "not done yet")
    @Outcome(id = "1", expect = ACCEPTABLE, desc = "done, with its failure")
    @Outcome(id = "0", expect = FORBIDDEN, desc = "done, without its failure")
    @State
    public static class FailureOfATask {
        private final RuntimeException failure = new Subjects.Failure();
        private final GroupCore group = Subjects.group();
        private final CallTask<Integer> task = Subjects.task(group, () -> {
            throw failure;
        });

        public FailureOfATask() {
            group.admit(task, 1, task.required, true);
        }

        @Actor
        public void runs() {
            task.run();
        }

        @Actor
        public void reads(I_Result result) {
            result.r1 = !task.isDone() ? NOT_YET : task.failureOrNull() == failure ? 1 : 0;
        }

        @Arbiter
        public void ends() {
            group.end();
        }
    }

    /** The reason is there as soon as the task is cancelled. */
    @JCStressTest
    @Outcome(id = "-1", expect = ACCEPTABLE, desc = "not cancelled yet")
    @Outcome(id = "1", expect = ACCEPTABLE, desc = "cancelled, with its reason")
    @Outcome(id = "0", expect = FORBIDDEN, desc = "cancelled, without its reason")
    @State
    public static class ReasonOfACancelledTask {
        private final CallTask<Integer> task = Subjects.task(() -> 1);

        @Actor
        public void cancels() {
            task.cancel(CancelReason.DEADLINE, true);
        }

        @Actor
        public void reads(I_Result result) {
            result.r1 = !task.isCancelled() ? NOT_YET : task.reason() == CancelReason.DEADLINE ? 1 : 0;
        }
    }

    /** Of two reasons one counts, and all see the same. */
    @JCStressTest
    @Outcome(
            id = {"0, 0", "1, 1"},
            expect = ACCEPTABLE,
            desc = "both see the same")
    @Outcome(expect = FORBIDDEN, desc = "the reason has changed")
    @State
    public static class TwoReasons {
        private final CallTask<Integer> task = Subjects.task(() -> 1);

        @Actor
        public void siblingFails(II_Result result) {
            task.cancel(CancelReason.SIBLING_FAILED, true);
            result.r1 = task.cancelReason() == CancelReason.DEADLINE ? 1 : 0;
        }

        @Actor
        public void deadlinePasses(II_Result result) {
            task.cancel(CancelReason.DEADLINE, true);
            result.r2 = task.cancelReason() == CancelReason.DEADLINE ? 1 : 0;
        }
    }

    /** STR-09: a hook that is added while the task ends is told once, and sees what the body wrote. */
    @JCStressTest
    @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "told once, with what the body wrote")
    @Outcome(expect = FORBIDDEN, desc = "lost, told twice, or stale")
    @State
    public static class HookAtTheEnd {
        private int written;
        private int told;
        private int seen;
        private final CallTask<Integer> task = Subjects.task(() -> written = 1);

        @Actor
        public void runs() {
            task.run();
        }

        @Actor
        public void adds() {
            task.whenEnded(ended -> {
                told++;
                seen = written;
                return List.of();
            });
        }

        @Arbiter
        public void reads(II_Result result) {
            result.r1 = told;
            result.r2 = seen;
        }
    }

    /** #10: an interrupt of ours has landed, and is gone, when the task's thread goes on. */
    @JCStressTest
    @Outcome(id = "0", expect = ACCEPTABLE, desc = "no interrupt is left")
    @Outcome(id = "1", expect = FORBIDDEN, desc = "an interrupt reaches what the thread does next")
    @State
    public static class InterruptAtTheEnd {
        private final CallTask<Integer> task = Subjects.task(() -> 1);

        @Actor
        public void runs(I_Result result) {
            task.run();
            result.r1 = Thread.interrupted() ? 1 : 0;
        }

        @Actor
        public void cancels() {
            task.cancel(true);
        }
    }
}
