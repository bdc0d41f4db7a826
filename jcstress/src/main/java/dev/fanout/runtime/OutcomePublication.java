package dev.fanout.runtime;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** GCO-14: outcomes can be handed to another thread in any way, even through a plain field: nothing of them is missing. */
public final class OutcomePublication {
    private static final int NOT_YET = -1;

    private OutcomePublication() {}

    /** A value as users write them. */
    private static final class Plain {
        private int field;
    }

    @JCStressTest
    @org.openjdk.jcstress.annotations.Outcome(id = "-1", expect = ACCEPTABLE, desc = "not handed over yet")
    @org.openjdk.jcstress.annotations.Outcome(id = "1", expect = ACCEPTABLE, desc = "all is there")
    @org.openjdk.jcstress.annotations.Outcome(expect = FORBIDDEN, desc = "half an outcome")
    @State
    public static class SuccessThroughAPlainField {
        private @Nullable Outcome<Plain> handedOver;

        @Actor
        public void hands() {
            CallTask<Plain> task = Subjects.task(() -> {
                Plain value = new Plain();
                value.field = 1;
                return value;
            });
            task.run();
            handedOver = task.outcomeNow();
        }

        @Actor
        public void reads(I_Result result) {
            Outcome<Plain> read = handedOver;
            result.r1 = read == null ? NOT_YET : read.fold(value -> value.field, failure -> 0, reason -> 0);
        }
    }

    @JCStressTest
    @org.openjdk.jcstress.annotations.Outcome(id = "-1", expect = ACCEPTABLE, desc = "not handed over yet")
    @org.openjdk.jcstress.annotations.Outcome(id = "1", expect = ACCEPTABLE, desc = "all is there")
    @org.openjdk.jcstress.annotations.Outcome(expect = FORBIDDEN, desc = "half an outcome")
    @State
    public static class CancelledThroughAPlainField {
        private @Nullable Completion<String, Integer> handedOver;

        @Actor
        public void hands() {
            CallTask<Integer> task = Subjects.task(() -> 1);
            task.cancel(CancelReason.DEADLINE, true);
            handedOver = new Completion<>("key", task.outcomeNow());
        }

        @Actor
        public void reads(I_Result result) {
            Completion<String, Integer> read = handedOver;
            result.r1 = read == null
                    ? NOT_YET
                    : read.outcome().fold(value -> 0, failure -> 0, reason -> reason == CancelReason.DEADLINE ? 1 : 0);
        }
    }
}
