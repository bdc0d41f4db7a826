package dev.fanout.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.comparison.PeersDocument.Entry;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What can be checked without JDK 25; there the rest is. */
@DisplayName("the table of the peers says what the tests show")
class PeersDocumentTest {
    private final List<Claim> claims = Claim.compiledWith(getClass()).toList();

    @Test
    void eachBehaviour_hasARow() throws Exception {
        PeersDocument document = PeersDocument.read();
        assertThat(document.behaviours.keySet())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 25).boxed().toList());
        for (Claim claim : claims) {
            assertThat(document.behaviours.get(claim.cell().behaviour())).isEqualTo(claim.behaviour());
        }
    }

    @Test
    void eachTest_isInTheTable() throws Exception {
        PeersDocument document = PeersDocument.read();
        for (Claim claim : claims) {
            assertThat(document.entries.get(claim.cell()).words())
                    .as(claim.cell().toString())
                    .contains(claim.words());
        }
    }

    @Test
    void columnsThatNeedNoJdk25_sayNoMoreThanTheTests() throws Exception {
        Map<Cell, Entry> written = PeersDocument.read().entries.entrySet().stream()
                .filter(entry -> entry.getKey().peer() == Peer.COMPLETABLE_FUTURE
                        || entry.getKey().peer() == Peer.GUAVA)
                .filter(entry -> !entry.getValue().mark().equals(Verdict.NOT_APPLICABLE.mark()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<Claim> ofColumns = claims.stream()
                .filter(claim -> written.containsKey(claim.cell())
                        || claim.cell().peer() == Peer.COMPLETABLE_FUTURE
                        || claim.cell().peer() == Peer.GUAVA)
                .toList();
        assertThat(written).isNotEmpty().isEqualTo(PeersDocument.shownBy(ofColumns));
    }
}
