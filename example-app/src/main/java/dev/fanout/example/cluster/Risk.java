package dev.fanout.example.cluster;

import java.io.Serializable;

/**
 * What a loan may cost.
 *
 * @param loan its number
 * @param expectedLoss in euros
 * @param worstLoss which one future in a hundred exceeds
 * @param process that has computed it
 */
public record Risk(int loan, double expectedLoss, double worstLoss, long process) implements Serializable {

    /** Whether it says the same, wherever it was computed. */
    boolean agreesWith(Risk other) {
        return loan == other.loan && expectedLoss == other.expectedLoss && worstLoss == other.worstLoss;
    }
}
