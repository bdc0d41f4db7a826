package dev.fanout.runtime;

import static dev.fanout.runtime.Interleaving.explore;
import static dev.fanout.runtime.Interleaving.require;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The states of a task: a run, requests to stop, ends without a run, hooks and readers against each other. */
@Tag("lincheck")
class CallTaskLincheckTest {
    private static final int INTERLEAVINGS = 150;

    /** A task that belongs to nobody else, of which is known whether its body was entered. */
    private static final class Subject {
        final RecordingOwner owner;
        final AtomicInteger entered = new AtomicInteger();
        final CallTask<Integer> task;

        Subject(Interleaving scenario, Call<Integer> body) {
            owner = new RecordingOwner(scenario.runtime);
            task = Interleaving.task(owner, () -> {
                entered.incrementAndGet();
                return body.run();
            });
        }

        void requireEnded() {
            require(task.isDone(), "it has ended");
            require(owner.heardAllOnce(), "the owner hears of the end once, and then of the leave once");
            require(entered.get() <= 1, "the body is entered once at most");
        }
    }

    /** Runs the task on the current thread, and then waits for the others: an interrupt of theirs must not reach that. */
    private static void run(Subject subject, Interleaving scenario) {
        subject.task.run();
        boolean flagged = Thread.currentThread().isInterrupted();
        scenario.end(); // throws if it is interrupted
        require(!flagged, "no interrupt is left to what the thread does next");
        subject.requireEnded();
    }

    @Test
    @DisplayName(
            "STR-02 CAN-05 #13: a request before or in the instant of the start: the outcome says whether the body ran")
    void requestAgainstTheStart_agree() {
        explore(INTERLEAVINGS, scenario -> {
            Subject subject = new Subject(scenario, () -> 1);
            scenario.beside(() -> subject.task.cancel(true));
            run(subject, scenario);
            require(subject.task.isSuccess() == (subject.entered.get() == 1), "entered: a value");
            require(subject.task.isCancelled() == (subject.entered.get() == 0), "not entered: cancelled");
        });
    }

    @Test
    @DisplayName(
            "STR-02 CAN-08 #10: a request in the instant of the end: the value stays, and no interrupt of ours is left")
    void requestAgainstTheEnd_leavesNoInterrupt() {
        explore(INTERLEAVINGS, scenario -> {
            AtomicReference<CallTask<?>> self = new AtomicReference<>();
            Subject subject = new Subject(scenario, () -> {
                scenario.beside(() -> self.get().cancel(true));
                return 1;
            });
            self.set(subject.task);
            run(subject, scenario);
            require(subject.task.isSuccess(), "the value stays");
        });
    }

    @Test
    @DisplayName(
            "CAN-08 D9: what an interrupt of ours makes the body throw is a cancellation, however requests overlap")
    void interruptThatWasAskedFor_isNoFailure() {
        explore(INTERLEAVINGS, scenario -> {
            AtomicReference<CallTask<?>> self = new AtomicReference<>();
            AtomicInteger thrown = new AtomicInteger();
            Subject subject = new Subject(scenario, () -> {
                scenario.beside(() -> self.get().cancel(CancelReason.SIBLING_FAILED, false));
                scenario.beside(() -> self.get().cancel(CancelReason.REQUESTED, true));
                if (Thread.interrupted()) {
                    thrown.incrementAndGet();
                    throw new InterruptedException();
                }
                return 1;
            });
            self.set(subject.task);
            run(subject, scenario);
            require(subject.task.isCancelled() == (thrown.get() == 1), "interrupted: cancelled");
            require(subject.task.isSuccess() == (thrown.get() == 0), "not interrupted: a value");
        });
    }

    @Test
    @DisplayName("CAN-01 CAN-13: a request with an interrupt reaches a body that blocks, whenever it comes")
    void interrupt_reachesABlockedBody() {
        explore(INTERLEAVINGS, scenario -> {
            CountDownLatch never = new CountDownLatch(1);
            Subject subject = new Subject(scenario, () -> {
                never.await(); // hangs unless it is interrupted
                return 1;
            });
            scenario.beside(() -> subject.task.cancel(CancelReason.SIBLING_FAILED, false));
            scenario.beside(() -> subject.task.cancel(CancelReason.REQUESTED, true));
            run(subject, scenario);
            require(subject.task.isCancelled(), "cancelled");
        });
    }

    @Test
    @DisplayName("#13 CAN-05: of a run, a cancellation and a refusal of its thread exactly one ends a task")
    void endsOfAnUnstartedTask_excludeEachOther() {
        explore(INTERLEAVINGS, scenario -> {
            Subject subject = new Subject(scenario, () -> 1);
            RuntimeException refusal = new IllegalStateException("no thread");
            AtomicReference<Boolean> refused = new AtomicReference<>();
            scenario.beside(() -> refused.set(subject.task.failUnstarted(refusal)));
            scenario.beside(() -> subject.task.cancel(CancelReason.NOT_NEEDED, true));
            run(subject, scenario);
            require(refused.get() == (subject.task.failureOrNull() == refusal), "refused: failed so");
            require(subject.task.isSuccess() == (subject.entered.get() == 1), "entered: a value");
        });
    }

    @Test
    @DisplayName("CRE-10: all who read a task while it ends read the same outcome, and later again")
    void readers_agree() {
        explore(INTERLEAVINGS, scenario -> {
            Subject subject = new Subject(scenario, () -> 1);
            AtomicReference<Outcome<Integer>> first = new AtomicReference<>();
            AtomicReference<Outcome<Integer>> second = new AtomicReference<>();
            scenario.beside(() -> {
                subject.task.cancel(CancelReason.REQUESTED, false);
                first.set(subject.task.outcome());
            });
            scenario.beside(() -> second.set(subject.task.outcome()));
            run(subject, scenario);
            require(first.get().equals(second.get()), "readers agree");
            require(first.get().equals(subject.task.outcome()), "and later again");
        });
    }

    @Test
    @DisplayName(
            "STR-09: a hook that is added while the task ends is told once; one that is taken back takes no other along")
    void hooks_areToldOnce() {
        explore(INTERLEAVINGS, scenario -> {
            AtomicReference<CallTask<?>> self = new AtomicReference<>();
            AtomicInteger stays = new AtomicInteger();
            AtomicInteger goes = new AtomicInteger();
            Subject subject = new Subject(scenario, () -> {
                scenario.beside(() -> {
                    Hooks.Hook gone = counting(goes);
                    self.get().whenEnded(gone);
                    self.get().forget(gone);
                });
                scenario.beside(() -> self.get().whenEnded(counting(stays)));
                return 1;
            });
            self.set(subject.task);
            run(subject, scenario);
            require(stays.get() == 1, "told once");
            require(goes.get() <= 1, "told once at most");
        });
    }

    private static Hooks.Hook counting(AtomicInteger times) {
        return task -> {
            require(task.isDone(), "told after the end");
            times.incrementAndGet();
            return List.of();
        };
    }

    /** Something that a body has started, and that must hear of a request to stop. */
    private static final class Started implements Owned {
        final AtomicInteger requests = new AtomicInteger();

        @Override
        public boolean cancel(CancelReason reason, boolean interrupt, Reached reached) {
            requests.incrementAndGet();
            return true;
        }

        @Override
        public void awaitEnd() {}

        @Override
        public boolean hasEnded() {
            return true;
        }

        @Override
        public String name() {
            return "Test.started";
        }

        @Override
        public String described(long now) {
            return name();
        }

        @Override
        public List<Owned> inside() {
            return List.of();
        }
    }

    @Test
    @DisplayName("GRP-28 D11: what a body starts in the instant in which it is asked to stop is asked too")
    void startedInTheInstantOfTheRequest_isAskedToo() {
        explore(INTERLEAVINGS, scenario -> {
            Started started = new Started();
            AtomicReference<CallTask<?>> self = new AtomicReference<>();
            Subject subject = new Subject(scenario, () -> {
                scenario.beside(() -> self.get().cancel(CancelReason.REQUESTED, false));
                self.get().family(scenario.runtime).add(started);
                scenario.end();
                require(started.requests.get() > 0, "what was started has heard of it");
                return 1;
            });
            self.set(subject.task);
            run(subject, scenario);
            require(subject.task.isSuccess(), "nothing was thrown");
        });
    }

    @Test
    @DisplayName("D5 TMO-11: that a deadline passed while the body ran is not forgotten because of another request")
    void lateness_isNotForgotten() {
        explore(INTERLEAVINGS, scenario -> {
            AtomicReference<CallTask<?>> self = new AtomicReference<>();
            Subject subject = new Subject(scenario, () -> {
                scenario.beside(() -> self.get().cancel(CancelReason.REQUESTED, false));
                scenario.beside(() -> self.get().cancel(CancelReason.DEADLINE, false));
                scenario.end();
                return 1;
            });
            self.set(subject.task);
            run(subject, scenario);
            require(subject.task.isLate(), "late");
        });
    }
}
