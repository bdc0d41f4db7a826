package dev.fanout.runtime;

import java.util.concurrent.Phaser;
import java.util.concurrent.ThreadLocalRandom;

/** Threads that are let go at the same instant, again and again: few times in a build, many under {@code fanout.stress}. */
final class Race {
    private static final int STRESS = Integer.getInteger("fanout.stress", 1);

    private final Phaser start;

    Race(int parties) {
        start = new Phaser(parties);
    }

    /** So many rounds, times the system property {@code fanout.stress}. */
    static int rounds(int inABuild) {
        return inABuild * STRESS;
    }

    /** Waits for the others; an interrupt, which is part of some races, does not end the wait and is kept. */
    void start() {
        start.arriveAndAwaitAdvance();
    }

    /** A few instructions more or less, so that rounds differ in who comes first. */
    static void dawdle() {
        for (int left = ThreadLocalRandom.current().nextInt(300); left > 0; left--) {
            Thread.onSpinWait();
        }
    }
}
