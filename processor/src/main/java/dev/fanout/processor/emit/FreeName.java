package dev.fanout.processor.emit;

import java.util.Arrays;
import java.util.Set;

/** A name that gives way to the user's. */
final class FreeName {
    private FreeName() {}

    /** The first wish that is not taken; the last one is numbered if all of them are. */
    static String of(Set<String> taken, String... wishes) {
        return Arrays.stream(wishes)
                .filter(wish -> !taken.contains(wish))
                .findFirst()
                .orElseGet(() -> numbered(taken, wishes[wishes.length - 1]));
    }

    private static String numbered(Set<String> taken, String wish) {
        int number = 2;
        while (taken.contains(wish + number)) {
            number++;
        }
        return wish + number;
    }
}
