package dev.fanout.processor.diagnostics;

/**
 * A mistake.
 *
 * @param right what stands in the good sources
 * @param wrong what stands there instead, where that is the first time
 * @param code the code of the one error
 * @param line what its line has in it; of equal lines the first is meant
 */
record Mistake(String right, String wrong, String code, String line) {

    String in(String text) {
        int at = text.indexOf(right);
        return at < 0 ? text : text.substring(0, at) + wrong + text.substring(at + right.length());
    }

    @Override
    public String toString() {
        return right + " -> " + wrong;
    }
}
