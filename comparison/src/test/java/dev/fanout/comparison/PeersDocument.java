package dev.fanout.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The table of what the peers do, as it is written. */
final class PeersDocument {
    static final Path PATH = Path.of("../conformance/src/test/resources/dev/fanout/conformance/peers.md");

    private static final Pattern HEADER = Pattern.compile("\\| # \\| behaviour \\|(.*)\\|");
    private static final Pattern ROW = Pattern.compile("\\| *(\\d+) *\\|(.*)\\|");
    private static final Pattern CELL = Pattern.compile("\\*\\*(yes|partly|no|n/a)\\*\\*(?:: (.+))?");

    /** The sentences that say what is compared, by number. */
    final Map<Integer, String> behaviours = new TreeMap<>();

    final Map<Cell, Entry> entries = new LinkedHashMap<>();

    /**
     * What a cell says.
     *
     * @param mark yes, partly, no or n/a
     * @param words what the peer does: one of them a test, as {@link Claim#key} has them; for n/a, why there is none
     */
    record Entry(String mark, Set<String> words) {}

    static PeersDocument read() throws IOException {
        PeersDocument document = new PeersDocument();
        for (String line : Files.readAllLines(PATH)) {
            Matcher header = HEADER.matcher(line.strip());
            if (header.matches()) {
                assertThat(Arrays.stream(header.group(1).split("\\|")).map(Peer::named))
                        .containsExactly(Peer.values());
            }
            Matcher row = ROW.matcher(line.strip());
            if (row.matches()) {
                document.add(
                        Integer.parseInt(row.group(1)), List.of(row.group(2).split("\\|")));
            }
        }
        return document;
    }

    private void add(int number, List<String> texts) {
        assertThat(texts).as("columns of row %d", number).hasSize(1 + Peer.values().length);
        assertThat(behaviours.put(number, texts.get(0).strip()))
                .as("row %d once more", number)
                .isNull();
        Iterator<String> columns = texts.listIterator(1);
        for (Peer peer : Peer.values()) {
            Matcher cell = CELL.matcher(columns.next().strip());
            assertThat(cell.matches())
                    .as("%s in row %d has a mark", peer, number)
                    .isTrue();
            assertThat(cell.group(2)).as("%s in row %d has words", peer, number).isNotNull();
            entries.put(new Cell(number, peer), new Entry(cell.group(1), words(cell.group(2))));
        }
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split(";")).map(Claim::key).collect(Collectors.toSet());
    }

    /** What the tests show, in the form of a cell. */
    static Map<Cell, Entry> shownBy(List<Claim> claims) {
        return claims.stream()
                .collect(Collectors.groupingBy(
                        Claim::cell,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                ofCell -> new Entry(
                                        Verdict.of(ofCell.stream()
                                                        .map(Claim::verdict)
                                                        .toList())
                                                .mark(),
                                        ofCell.stream().map(Claim::words).collect(Collectors.toSet())))));
    }
}
