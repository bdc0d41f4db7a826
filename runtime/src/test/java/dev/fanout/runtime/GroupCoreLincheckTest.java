package dev.fanout.runtime;

import static dev.fanout.runtime.Interleaving.explore;
import static dev.fanout.runtime.Interleaving.require;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The counter and the decision of a group: ends of calls, decisions, starts, the deadline and the owner's wait against each other. */
@Tag("lincheck")
class GroupCoreLincheckTest {
    private static final int INTERLEAVINGS = 150;

    private static GroupCore open(Interleaving scenario) {
        return new GroupCore(scenario.runtime, "Test.group", null, AllOfThem.INSTANCE);
    }

    /** Ended, and closed to decisions. */
    private static void requireEnded(GroupCore group) {
        require(group.hasEnded(), "the group has ended");
        require(!group.decide(new Decision.Cancelled(CancelReason.REQUESTED)), "an ended group decides nothing");
        require(group.members().unfinished().isEmpty(), "no call is left");
    }

    @Test
    @DisplayName(
            "GFF-12 TMO-11: of two decisions one is made, if not all had ended by then, and its reason is what calls hear")
    void decisions_oneIsMade() {
        explore(INTERLEAVINGS, scenario -> {
            GroupCore group = open(scenario);
            CallTask<Integer> task = Interleaving.task(group, () -> 1);
            group.admit(task, 1, task.required, true);
            AtomicInteger made = new AtomicInteger();
            scenario.beside(() -> {
                if (group.decide(new Decision.Cancelled(CancelReason.REQUESTED))) {
                    made.incrementAndGet();
                }
            });
            scenario.beside(task);
            group.end();
            scenario.end();
            requireEnded(group);
            Decision decision = group.decision();
            require(made.get() == (decision == null ? 0 : 1), "one is made");
            require(task.isSuccess() || decision != null, "cancelled by the decision alone");
            require(task.reason() == null || decision != null, "not asked to stop without one");
        });
    }

    @Test
    @DisplayName(
            "GFF-05 GFF-10 #2: the first failure decides, and a failure is never taken for the cancellation that it provoked")
    void firstFailure_decides() {
        explore(INTERLEAVINGS, scenario -> {
            GroupCore group = open(scenario);
            RuntimeException root = new IllegalStateException("root");
            CallTask<Integer> failing = Interleaving.task(group, () -> {
                throw root;
            });
            CallTask<Integer> provoked = Interleaving.task(group, () -> {
                if (Thread.interrupted()) {
                    throw new IllegalArgumentException("provoked");
                }
                return 1;
            });
            failing.required = true;
            provoked.required = true;
            group.admit(failing, 1, failing.required, true);
            group.admit(provoked, 1, provoked.required, true);
            scenario.beside(failing);
            scenario.beside(provoked);
            group.end();
            scenario.end();
            requireEnded(group);
            require(group.decision() instanceof Decision.Failed failed && failed.failure() == root, "root is primary");
            require(
                    group.failures().inOrder().size() == (provoked.failureOrNull() == null ? 1 : 2),
                    "no failure is lost");
        });
    }

    @Test
    @DisplayName(
            "GRP-28 CRE-16 D6: a call that is counted in while the group is cancelled ends, and is not entered after it")
    void startDuringTheDecision_ends() {
        explore(INTERLEAVINGS, scenario -> {
            GroupCore group = open(scenario);
            AtomicInteger entered = new AtomicInteger();
            CallTask<Integer> task = Interleaving.task(group, entered::incrementAndGet);
            scenario.beside(() -> group.cancel(CancelReason.REQUESTED, true));
            group.admit(task, 1, task.required, true);
            group.launch(task);
            group.end();
            scenario.end();
            requireEnded(group);
            require(task.isDone(), "it has ended");
            require(task.isSuccess() == (entered.get() == 1), "entered: a value");
            require(task.isSuccess() || task.isCancelled(), "a value, or cancelled");
        });
    }

    @Test
    @DisplayName("GRP-05: what a member starts while the group ends belongs to it, or is refused")
    void startByAMember_isAwaitedOrRefused() {
        explore(INTERLEAVINGS, scenario -> {
            GroupCore group = open(scenario);
            CallTask<Integer> late = Interleaving.task(group, () -> 1);
            AtomicInteger refused = new AtomicInteger();
            scenario.beside(() -> {
                try {
                    group.admit(late, 1, late.required, false);
                    group.launch(late);
                } catch (IllegalStateException ended) {
                    refused.incrementAndGet();
                }
            });
            group.end();
            require(
                    refused.get() == 1
                            || late.isDone()
                            || !group.members().all().contains(late),
                    "not left behind");
            scenario.end();
            requireEnded(group);
            require(late.isDone() == (refused.get() == 0), "counted in: ended");
        });
    }

    @Test
    @DisplayName(
            "CAN-20 #11 D3: an interrupt of the owner is taken by the group or stays, whatever ends at the same instant")
    void interruptOfTheOwner_isNotLost() {
        explore(INTERLEAVINGS, scenario -> {
            GroupCore group = open(scenario);
            CallTask<Integer> task = Interleaving.task(group, () -> 1);
            group.admit(task, 1, task.required, true);
            Thread owner = Thread.currentThread();
            AtomicReference<Boolean> sent = new AtomicReference<>(false);
            scenario.beside(task);
            scenario.beside(() -> {
                owner.interrupt();
                sent.set(true);
            });
            group.end();
            boolean taken = group.interrupted();
            boolean flagged = scenario.endUninterruptibly();
            requireEnded(group);
            require(sent.get() && taken != flagged, "taken or kept: " + taken + ", " + flagged);
            require(!taken || group.decision() instanceof Decision.Interrupted, "what was taken decides");
        });
    }

    @Test
    @DisplayName("TMO-11 #17: completion and expiry exclude each other: with the value nobody was interrupted")
    void completionAndExpiry_excludeEachOther() {
        explore(INTERLEAVINGS, scenario -> {
            GroupCore group = new GroupCore(
                    scenario.runtime,
                    "Test.group",
                    Deadline.after(Duration.ofSeconds(1), scenario.time),
                    AllOfThem.INSTANCE);
            CallTask<Integer> task = Interleaving.task(group, () -> 1);
            group.admit(task, 1, task.required, true);
            scenario.beside(() -> {
                scenario.time.advance(Duration.ofSeconds(2));
                group.expireIfDue();
            });
            scenario.beside(task);
            group.end();
            scenario.end();
            requireEnded(group);
            boolean expired = group.decision() instanceof Decision.Expired;
            require(group.decision() == null || expired, "nothing else decides");
            require(expired || (task.isSuccess() && task.reason() == null), "in time: not asked to stop");
        });
    }

    @Test
    @DisplayName("#20 RAC-01: of two that succeed at once one has won, and the other is not a failure")
    void race_hasOneWinner() {
        explore(INTERLEAVINGS, scenario -> {
            GroupCore group = new GroupCore(scenario.runtime, "Test.race", null, new Quorum("Test.race", 1, true));
            CallTask<Integer> one = Interleaving.task(group, () -> 1);
            CallTask<Integer> two = Interleaving.task(group, () -> 2);
            one.required = true;
            two.required = true;
            group.admit(one, 1, one.required, true);
            group.admit(two, 1, two.required, true);
            scenario.beside(one);
            scenario.beside(two);
            group.end();
            scenario.end();
            requireEnded(group);
            require(
                    group.decision() instanceof Decision.Won won
                            && won.tasks().get(0).isSuccess(),
                    "the winner has succeeded");
            require(group.failures().inOrder().isEmpty(), "no failure");
        });
    }

    @Test
    @DisplayName(
            "CRE-01 D14: of inputs that end at once the last starts what waits for them, once; or it is skipped, once")
    void inputsThatEndAtOnce_startOnce() {
        explore(INTERLEAVINGS, scenario -> {
            GroupCore group = open(scenario);
            CallTask<Integer> one = Interleaving.task(group, () -> 1);
            CallTask<Integer> two = Interleaving.task(group, () -> 2);
            AtomicInteger starts = new AtomicInteger();
            CallTask<Integer> dependent = Interleaving.task(group, () -> one.resultNow() + two.resultNow());
            List.of(one, two, dependent).forEach(task -> group.admit(task, 1, task.required, true));
            scenario.beside(one);
            scenario.beside(two);
            Dependency.await(group, List.of(dependent), new Input[] {one, two}, () -> {
                starts.incrementAndGet();
                dependent.run();
            });
            group.end();
            scenario.end();
            requireEnded(group);
            require(starts.get() == 1, "started once");
            require(dependent.resultNow() == 3, "with its inputs");
        });
    }
}
