package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Plain fields, without any volatile, written on one side and read on the other. */
@OnEveryKindOfThread
class VisibilityTest {
    final Kind kind;

    VisibilityTest(Kind kind) {
        this.kind = kind;
    }

    private static final class Plain {
        int before;
        int inFirst;
        int inMember;
        int inDependent;
        int sum;
        int[] inElements = new int[2];
    }

    @Test
    @DisplayName("CRE-18: each call sees what its starter and its inputs wrote, and the owner what all have written")
    void group_publishes(Fixture fixture) {
        for (int run = 1; run <= Race.rounds(400); run++) {
            Plain plain = new Plain();
            plain.before = run;
            try (TaskGroup group = fixture.runtime.open("Test.visible")) {
                Task<Integer> first = group.start("first", () -> {
                    plain.inFirst = plain.before + 1;
                    return group.start("member", () -> plain.inMember = plain.inFirst + 1)
                            .join();
                });
                Task<Integer> dependent =
                        group.startAfter("dependent", () -> plain.inDependent = plain.inMember + 1, first);
                group.startEachCollected(
                        "each",
                        List.of(0, 1),
                        element -> plain.inElements[element] = plain.inDependent + element,
                        dependent);
                group.join();
            }
            assertThat(List.of(plain.inFirst, plain.inMember, plain.inDependent))
                    .containsExactly(run + 1, run + 2, run + 3);
            assertThat(plain.inElements).containsExactly(run + 3, run + 4);
        }
    }

    @Test
    @DisplayName("CRE-18 GCO-14: whoever reads a handle, also without waiting, sees what its call has written")
    void handle_publishes(Fixture fixture) {
        for (int run = 1; run <= Race.rounds(400); run++) {
            Plain plain = new Plain();
            plain.before = run;
            Task<Integer> handle = fixture.runtime.start("Test.handle", () -> {
                plain.inFirst = plain.before + 1;
                return 0;
            });
            while (!handle.isDone()) {
                LockSupport.parkNanos(1_000); // gives way where all share one carrier
            }
            plain.sum = plain.inFirst + handle.resultNow();
            assertThat(plain.sum).isEqualTo(run + 1);
        }
    }

    @Test
    @DisplayName("CRE-18: a call that is cancelled sees what was written before, and what it writes then is seen")
    void cancellation_publishes(Fixture fixture) {
        for (int run = 1; run <= Race.rounds(200); run++) {
            Plain plain = new Plain();
            Task<Integer> handle = fixture.runtime.start("Test.handle", () -> {
                while (!Cancellation.current().isCancelled()) {
                    LockSupport.parkNanos(1_000); // gives way where all share one carrier
                }
                plain.inFirst = plain.before + 1;
                return plain.inFirst;
            });
            plain.before = run;
            handle.cancelAndAwait();
            plain.sum = plain.inFirst;
            boolean began = handle.outcome().isSuccess();
            assertThat(plain.sum).isEqualTo(began ? run + 1 : 0);
        }
    }
}
