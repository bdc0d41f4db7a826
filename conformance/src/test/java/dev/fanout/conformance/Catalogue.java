package dev.fanout.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that is promised: {@code rows.tsv}.
 *
 * @param chapters in their order
 */
public record Catalogue(List<Chapter> chapters) {

    /** As it is in the checkout. */
    public static Catalogue read() {
        List<Chapter> chapters = new ArrayList<>();
        for (String line : Checkout.lines("rows.tsv")) {
            if (line.startsWith("# ")) {
                chapters.add(new Chapter(line.substring(2), new ArrayList<>()));
            } else {
                chapters.get(chapters.size() - 1).rows().add(Row.parse(line));
            }
        }
        return new Catalogue(chapters);
    }

    /** Those of all chapters. */
    public Stream<Row> rows() {
        return chapters.stream().flatMap(chapter -> chapter.rows().stream());
    }

    /** Those that must be held. */
    public Stream<Row> essential() {
        return rows().filter(row -> row.grade().isEssential());
    }

    /** What rows may be called. */
    public Set<String> ids() {
        return rows().map(Row::id).collect(Collectors.toSet());
    }
}
