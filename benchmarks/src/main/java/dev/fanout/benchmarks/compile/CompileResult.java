package dev.fanout.benchmarks.compile;

import dev.fanout.benchmarks.Origin;
import org.jspecify.annotations.Nullable;

/**
 * How long the forms of one project took.
 *
 * @param origin what was run for it; null if that was not written down
 * @param contender whose processor it is
 * @param version its version
 * @param unit what its types are called
 * @param types how many there are
 * @param lines lines of all sources, generated ones included
 * @param generatedLines lines of those that the processor generates
 * @param mode in which JVM javac ran
 * @param processed milliseconds with the processor
 * @param copied milliseconds with a processor that only copies what that one generated
 * @param byHand milliseconds without, on the same classes
 */
record CompileResult(
        @Nullable Origin origin,
        String contender,
        String version,
        String unit,
        int types,
        long lines,
        long generatedLines,
        Mode mode,
        Times processed,
        Times copied,
        Times byHand) {

    /** What the processor adds, as a part of the time without. */
    public double getAdded() {
        return part(processed);
    }

    /** What any processor adds that generates as much. */
    public double getAddedByCopying() {
        return part(copied);
    }

    /** What the processor adds, in milliseconds for each type. */
    public double getAddedMillisPerType() {
        return Math.round((processed.median() - byHand.median()) / types * 1000) / 1000.0;
    }

    boolean isOfTheSame(CompileResult other) {
        return contender.equals(other.contender) && types == other.types && mode == other.mode;
    }

    private double part(Times times) {
        return Math.round((times.median() / byHand.median() - 1) * 1000) / 1000.0;
    }
}
