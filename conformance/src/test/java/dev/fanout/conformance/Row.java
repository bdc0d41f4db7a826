package dev.fanout.conformance;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * One behaviour that is promised.
 *
 * @param id as in {@code GFF-07}
 * @param grade how much it is asked for
 * @param hard its number among the behaviours that implementations most commonly get wrong
 * @param behaviour the promise, in a sentence
 * @param reason why it has no test
 */
public record Row(String id, Grade grade, OptionalInt hard, String behaviour, Optional<String> reason) {
    /** What looks like the id of a row. */
    static final Pattern ID = Pattern.compile("\\b[A-Z]{3}-\\d{2}\\b");

    static Row parse(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length < 4 || cells.length > 5 || !ID.matcher(cells[0]).matches()) {
            throw new IllegalArgumentException(
                    "not \"id grade number behaviour [reason]\", with tabs between: " + line);
        }
        return new Row(
                cells[0],
                Grade.valueOf(cells[1]),
                cells[2].isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(cells[2])),
                cells[3],
                cells.length == 5 ? Optional.of(cells[4]) : Optional.empty());
    }
}
