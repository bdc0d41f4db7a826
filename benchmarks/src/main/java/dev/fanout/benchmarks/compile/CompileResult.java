package dev.fanout.benchmarks.compile;

/**
 * How long the two forms of one project took.
 *
 * @param contender whose processor it is
 * @param version its version
 * @param unit what its types are called
 * @param types how many there are
 * @param lines lines of all sources, generated ones included
 * @param generatedLines lines of those that the processor generates
 * @param mode in which JVM javac ran
 * @param processed milliseconds with the processor
 * @param byHand milliseconds without, on the same classes
 */
record CompileResult(
        String contender,
        String version,
        String unit,
        int types,
        long lines,
        long generatedLines,
        Mode mode,
        Times processed,
        Times byHand) {

    /** What the processor adds, as a part of the time without. */
    public double getAdded() {
        return Math.round((processed.median() / byHand.median() - 1) * 1000) / 1000.0;
    }

    /** What the processor adds, in milliseconds for each type. */
    public double getAddedMillisPerType() {
        return Math.round((processed.median() - byHand.median()) / types * 1000) / 1000.0;
    }
}
