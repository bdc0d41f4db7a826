package dev.fanout.example.cluster;

import java.io.Serializable;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What somebody owes.
 *
 * @param number tells it from others
 * @param amount in euros
 * @param years in how many it is paid back, in equal parts
 * @param defaultRate which share of such loans is not paid back, of those of one usual year
 */
public record Loan(int number, double amount, int years, double defaultRate) implements Serializable {
    /** A timeline draws each element of a map of sixteen in a row of its own. */
    private static final int BOOKS = 16;

    /** So many loans that are made up, always the same, in up to sixteen books. */
    static List<List<Loan>> books(int loans) {
        return IntStream.range(0, BOOKS)
                .mapToObj(book -> IntStream.range(loans * book / BOOKS, loans * (book + 1) / BOOKS)
                        .mapToObj(Loan::any)
                        .toList())
                .filter(book -> !book.isEmpty())
                .toList();
    }

    private static Loan any(int number) {
        SplittableRandom random = new SplittableRandom(number);
        return new Loan(number, random.nextInt(5_000, 500_000), random.nextInt(5, 30), random.nextDouble(0.001, 0.03));
    }
}
