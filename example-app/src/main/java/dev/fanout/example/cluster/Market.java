package dev.fanout.example.cluster;

import java.io.Serializable;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * What may become of an economy, by simulation.
 *
 * @param futures how many are tried
 * @param volatility how much a year differs from the one before
 * @param persistence how much of a bad year is left in the next one
 * @param recovery which part of a loss is got back
 */
public record Market(int futures, double volatility, double persistence, double recovery) implements Serializable {
    static final Market USUAL = new Market(200, 0.4, 0.7, 0.35);

    /** The risk of a loan: always the same, since chance begins with the number of the loan. */
    Risk risk(Loan loan) {
        SplittableRandom chance = new SplittableRandom(loan.number());
        double[] losses = new double[futures];
        Arrays.setAll(losses, future -> loss(loan, chance));
        Arrays.sort(losses);
        return new Risk(
                loan.number(),
                Arrays.stream(losses).sum() / futures,
                losses[futures * 99 / 100],
                ProcessHandle.current().pid());
    }

    private double loss(Loan loan, SplittableRandom chance) {
        double downturn = 0;
        for (int year = 0; year < loan.years(); year++) {
            downturn = persistence * downturn + volatility * chance.nextGaussian();
            if (chance.nextDouble() < loan.defaultRate() * Math.exp(downturn)) {
                double owed = loan.amount() * (loan.years() - year) / loan.years();
                return owed * (1 - recovery);
            }
        }
        return 0;
    }
}
