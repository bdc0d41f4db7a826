package dev.fanout.conformance;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which tests cover which rows.
 *
 * @param catalogue the rows
 * @param tests the tests that name rows
 */
public record Coverage(Catalogue catalogue, List<TestMethod> tests) {

    /** As it is in the checkout. */
    public static Coverage read() {
        return new Coverage(Catalogue.read(), TestSources.coveringTests());
    }

    /** The tests of a row. */
    public List<TestMethod> of(Row row) {
        return tests.stream().filter(test -> test.rows().contains(row.id())).toList();
    }

    /** Ids in the names of tests that no row has. */
    Set<String> unknownIds() {
        Set<String> known = catalogue.ids();
        return tests.stream()
                .flatMap(test -> test.rows().stream())
                .filter(id -> !known.contains(id))
                .collect(Collectors.toSet());
    }

    /** Rows that have neither a test nor a reason to have none. */
    List<String> rowsWithoutTest() {
        return catalogue
                .rows()
                .filter(row -> row.reason().isEmpty() && of(row).isEmpty())
                .map(Row::id)
                .toList();
    }
}
