package dev.fanout.hazelcast;

import dev.fanout.runtime.Deadline;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.MDC;

/** The bodies of {@link Work}. They tell on standard output what happens to them: what was told is known after a kill, too. */
final class WorkBodies {
    private static final AtomicInteger BEGUN = new AtomicInteger();
    private static final AtomicInteger INTERRUPTED = new AtomicInteger();
    private static final AtomicInteger ENDED = new AtomicInteger();

    private WorkBodies() {}

    private static void say(String what) {
        System.out.println(what);
    }

    private static void workFor(long nanos) {
        if (nanos == 0) {
            return;
        }
        long until = System.nanoTime() + nanos;
        while (System.nanoTime() - until < 0) {
            Thread.onSpinWait();
        }
    }

    /** The square, after so many rounds of work. */
    static int spin(int number, int rounds) {
        return rounds > 0 && mixed(number, rounds) == Long.MIN_VALUE ? 0 : number * number;
    }

    /** Work for a processor, which does not get done while somebody else has it. */
    private static long mixed(long seed, int rounds) {
        long mixed = seed;
        for (int i = 0; i < rounds; i++) {
            mixed = mixed * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
        }
        return mixed;
    }

    static int square(int number, long nanos) {
        say("ran " + number);
        workFor(nanos);
        return number * number;
    }

    static String block(String id) throws InterruptedException {
        say("began " + id);
        try {
            new CountDownLatch(1).await();
            return id;
        } catch (InterruptedException asked) {
            say("interrupted " + id + " " + System.nanoTime());
            throw asked;
        }
    }

    static void waitQuietly() throws InterruptedException {
        BEGUN.incrementAndGet();
        try {
            if (new CountDownLatch(1).await(20, TimeUnit.SECONDS)) {
                throw new AssertionError();
            }
        } catch (InterruptedException asked) {
            INTERRUPTED.incrementAndGet();
            throw asked;
        } finally {
            ENDED.incrementAndGet();
        }
    }

    static Work.Counts counts() {
        int ended = ENDED.get(); // first, so that it is never more than have begun
        return new Work.Counts(BEGUN.get(), INTERRUPTED.get(), ended);
    }

    static long remainingNanos() {
        return Deadline.current().remaining().toNanos();
    }

    static int fail(String how) throws Exception {
        if (how.equals("disk")) {
            throw new IOException("disk full", new IllegalStateException("below"));
        }
        throw Class.forName(how)
                .asSubclass(Exception.class)
                .getDeclaredConstructor()
                .newInstance();
    }

    static String user() {
        return String.valueOf(MDC.get("user"));
    }
}
