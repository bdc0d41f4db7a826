package dev.fanout.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A virtual thread of a {@link Team}. Its group does not end before it has left, and hears only then of the calls that it has
 * run: many threads that count down one number keep each other waiting.
 */
final class Worker extends Idle implements Runnable {
    private static final VarHandle GONE = Handles.field(MethodHandles.lookup(), "gone", boolean.class);
    private static final int MANY = 16;
    private static final long SHORT_NANOS = 20_000;
    private static final long LONG_NANOS = 200_000;

    private final Team team;
    private final String name;
    private final @Nullable Permit place; // null without a limit
    private int ended; // calls; written by its thread between two of them
    private boolean hasBegun; // written by its thread before the first call
    private boolean leaves; // its thread's: somebody else has its place
    private volatile boolean gone; // has left, or was given up with the call that it runs
    private int calls = 1; // between the last look at the clock and the next one
    private int callsLeft = 0;
    private long lookedAt;
    private long yieldedAt;

    Worker(Team team, @Nullable Permits places) {
        this.team = team;
        this.name = team.name().full();
        this.place = places == null ? null : new Permit(places, this::begin);
    }

    /** Begins when there is a place. */
    void come() {
        if (place == null) {
            begin();
        } else {
            place.ask();
        }
    }

    private void begin() {
        if (!team.hasMore()) {
            leave();
            return;
        }
        try {
            team.threads().start(team.name(), this);
        } catch (Throwable refused) {
            team.refuse(refused);
            leave();
        }
    }

    @Override
    public void run() {
        hasBegun = true;
        CallTask<?> task = team.takeFirst();
        while (task != null) {
            before(task);
            try {
                task.run();
            } catch (Throwable machine) { // not of the body; and nobody else has the next call
                uncaughtException(Thread.currentThread(), machine);
            }
            task = isToLeave() ? null : team.take();
        }
        leave();
    }

    private void before(CallTask<?> task) {
        OwnThreads.rename(Thread.currentThread(), name); // the body before may have changed it
        lookAtClock();
        task.goesTo(this);
    }

    private boolean isToLeave() {
        if (!gone && place != null && place.permits().areWantedBack()) {
            handOver();
        }
        return gone || leaves;
    }

    /** Where calls are short, now and then: to look before each of them would take as long as they do. */
    private void lookAtClock() {
        if (--callsLeft > 0) {
            return;
        }
        long now = team.nanoTime();
        calls = now - lookedAt < SHORT_NANOS ? Math.min(2 * calls, MANY) : 1;
        callsLeft = calls;
        lookedAt = now;
        if (yieldedAt == 0) {
            yieldedAt = now;
        } else if (now - yieldedAt > LONG_NANOS) {
            yieldedAt = now;
            letOthersRun();
        }
    }

    /** Others want the carrier, too. */
    @SuppressWarnings("ThreadPriorityCheck") // a hint, and no means of synchronisation
    private void letOthersRun() {
        team.pauses();
        Thread.yield();
        team.goesOn();
        team.sendHelp(); // who came meanwhile has seen one that was about to come, and has sent nobody
    }

    /** When the current call began: of one among many short ones, when the first of them did. */
    long begunAt() {
        return lookedAt;
    }

    /** A call has ended, and everybody was told but the group; on its thread. */
    void endedOne() {
        ended++;
    }

    /** Its place among those that may run at once. */
    @Nullable
    Permit place() {
        return place;
    }

    /** Another one goes on in its place, behind those who come first; it takes no more calls. */
    void handOver() {
        if (place != null && !leaves) {
            leaves = true;
            team.send();
            place.giveBack();
        }
    }

    /** The call that it runs is given up, and it too; before its thread can leave the call. */
    void giveUp() {
        GONE.setVolatile(this, true);
    }

    /** What is left to do when it was given up. */
    void replace() {
        givePlaceBack();
        if (team.hasMore()) {
            team.send();
        }
        team.leave(hasBegun, ended);
    }

    private void leave() {
        if (GONE.compareAndSet(this, false, true)) {
            givePlaceBack();
            team.leave(hasBegun, ended);
        }
    }

    private void givePlaceBack() {
        if (place != null) {
            place.giveBack();
        }
    }
}
