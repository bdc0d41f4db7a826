package dev.fanout.benchmarks.report;

/**
 * One goal and what has become of it.
 *
 * @param what is measured
 * @param bound what it should come to
 * @param measured what it came to
 * @param verdict whether that is enough
 * @param byTeam whether threads were used that go from one element of a map to the next
 */
record Goal(String what, String bound, String measured, Verdict verdict, boolean byTeam) {

    /** Whether a goal was reached. */
    enum Verdict {
        MET("met"),
        MISSED("**missed**"),
        NOT_MEASURED("not measured");

        private final String text;

        Verdict(String text) {
            this.text = text;
        }

        static Verdict of(boolean reached) {
            return reached ? MET : MISSED;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** One with a thread for each call. */
    Goal(String what, String bound, String measured, Verdict verdict) {
        this(what, bound, measured, verdict, false);
    }

    static Goal notMeasured(String what, String bound) {
        return new Goal(what, bound, "", Verdict.NOT_MEASURED);
    }

    /** The same, with threads that go from one element to the next. */
    Goal ofTeam() {
        return new Goal(what, bound, measured, verdict, true);
    }
}
