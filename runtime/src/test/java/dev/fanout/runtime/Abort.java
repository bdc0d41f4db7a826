package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A gather that was aborted by a failing call while others slept. */
final class Abort {
    private Abort() {}

    /** What a group throws in which the bodies run to their {@code reactions} after a sibling has failed. */
    @SafeVarargs
    static Throwable aborted(Fixture fixture, Throwable failure, List<Task<String>> tasks, Call<String>... reactions) {
        return catchThrowable(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.aborted")) {
                CountDownLatch asleep = new CountDownLatch(reactions.length);
                for (Call<String> each : reactions) {
                    tasks.add(group.start("reacts", () -> {
                        asleep.countDown();
                        try {
                            return Fixture.sleeper().run();
                        } catch (InterruptedException interrupt) {
                            return each.run();
                        }
                    }));
                }
                group.start("fails", () -> {
                    Fixture.await(asleep);
                    throw failure;
                });
                group.join(Throwable.class);
            }
        });
    }
}
