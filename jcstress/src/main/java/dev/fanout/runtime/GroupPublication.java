package dev.fanout.runtime;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/** Whoever sees what a group has decided sees why, and whoever ends it sees all that went wrong. */
public final class GroupPublication {
    private static final int NOT_YET = -1;

    private GroupPublication() {}

    private static CallTask<Integer> failing(GroupCore group, AtomicInteger thrown, RuntimeException failure) {
        CallTask<Integer> task = Subjects.task(group, () -> {
            thrown.incrementAndGet();
            throw failure;
        });
        task.required = true;
        group.admit(task, 1, task.required, true);
        return task;
    }

    private static boolean isDueTo(@Nullable Decision decision, RuntimeException failure) {
        return decision instanceof Decision.Failed failed && failed.failure() == failure;
    }

    /** GFF-10: the failure is on record before anyone hears of the decision. */
    @JCStressTest
    @Outcome(id = "-1", expect = ACCEPTABLE, desc = "not decided yet")
    @Outcome(id = "1", expect = ACCEPTABLE, desc = "decided, with its failure")
    @Outcome(id = "0", expect = FORBIDDEN, desc = "decided, without its failure")
    @State
    public static class FailureBehindADecision {
        private final RuntimeException failure = new Subjects.Failure();
        private final GroupCore group = Subjects.group();
        private final CallTask<Integer> task = failing(group, new AtomicInteger(), failure);

        @Actor
        public void fails() {
            task.run();
        }

        @Actor
        public void reads(I_Result result) {
            Decision decision = group.decision();
            if (decision == null) {
                result.r1 = NOT_YET;
            } else {
                boolean onRecord = task.isDone() && group.failures().inOrder().contains(failure);
                result.r1 = onRecord && isDueTo(decision, failure) ? 1 : 0;
            }
        }

        @Arbiter
        public void ends() {
            group.end();
        }
    }

    /** GFF-05 GFF-11: of two failures at once one decides, both callers see the same, and no failure is lost. */
    @JCStressTest
    @Outcome(
            id = {"1, 1, 1", "2, 2, 1"},
            expect = ACCEPTABLE,
            desc = "one decides, and none is lost")
    @Outcome(expect = FORBIDDEN, desc = "two decisions, or a lost failure")
    @State
    public static class TwoFailures {
        private final RuntimeException first = new Subjects.Failure();
        private final RuntimeException second = new Subjects.Failure();
        private final GroupCore group = Subjects.group();
        private final AtomicInteger thrown = new AtomicInteger();
        private final CallTask<Integer> one = failing(group, thrown, first);
        private final CallTask<Integer> two = failing(group, thrown, second);

        @Actor
        public void failsAsOne(III_Result result) {
            one.run();
            result.r1 = isDueTo(group.decision(), first) ? 1 : 2;
        }

        @Actor
        public void failsAsTwo(III_Result result) {
            two.run();
            result.r2 = isDueTo(group.decision(), second) ? 2 : 1;
        }

        @Arbiter
        public void ends(III_Result result) {
            group.end();
            int known = group.failures().inOrder().size(); // also of a body that threw in the instant of its interrupt
            result.r3 = known == thrown.get() ? 1 : 0;
        }
    }

    /** CRE-18: when the group has ended, its owner sees what the calls wrote to plain fields. */
    @JCStressTest
    @Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "all is there")
    @Outcome(expect = FORBIDDEN, desc = "stale")
    @State
    public static class SideEffectsOfMembers {
        private int written;
        private volatile @Nullable CallTask<Integer> admitted;

        @Actor
        public void owns(II_Result result) {
            GroupCore group = Subjects.group();
            CallTask<Integer> task = Subjects.task(group, () -> {
                written = 1;
                return 2;
            });
            group.admit(task, 1, task.required, true);
            admitted = task;
            group.end(); // hangs if the wake-up is lost: STR-09
            result.r1 = written;
            result.r2 = task.resultNow();
        }

        @Actor
        public void runs() {
            CallTask<Integer> task = admitted;
            while (task == null) {
                Thread.onSpinWait();
                task = admitted;
            }
            task.run();
        }
    }

    /** D1: a decision that comes as the last call ends is made, or finds the group ended; never something in between. */
    @JCStressTest
    @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "decided in time")
    @Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "too late: nothing is decided")
    @Outcome(expect = FORBIDDEN, desc = "an ended group was decided, or a decision was lost")
    @State
    public static class DecisionAtTheEnd {
        private volatile @Nullable GroupCore opened;

        @Actor
        public void owns(II_Result result) {
            GroupCore group = Subjects.group();
            CallTask<Integer> task = Subjects.task(group, () -> 1);
            group.admit(task, 1, task.required, true);
            task.run();
            opened = group;
            group.end();
            result.r2 = group.decision() == null ? 0 : 1;
        }

        @Actor
        public void decides(II_Result result) {
            GroupCore group = opened;
            while (group == null) {
                Thread.onSpinWait();
                group = opened;
            }
            result.r1 = group.decide(new Decision.Cancelled(CancelReason.REQUESTED)) ? 1 : 0;
        }
    }
}
