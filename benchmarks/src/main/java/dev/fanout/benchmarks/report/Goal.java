package dev.fanout.benchmarks.report;

/**
 * One goal and what has become of it.
 *
 * @param what is measured
 * @param bound what it should come to
 * @param measured what it came to
 * @param verdict whether that is enough
 */
record Goal(String what, String bound, String measured, Verdict verdict) {

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

    static Goal notMeasured(String what, String bound) {
        return new Goal(what, bound, "", Verdict.NOT_MEASURED);
    }
}
