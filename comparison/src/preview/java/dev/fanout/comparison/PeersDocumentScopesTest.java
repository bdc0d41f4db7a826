package dev.fanout.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.comparison.PeersDocument.Entry;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the table of the peers says what the tests show")
class PeersDocumentScopesTest {
    private final List<Claim> claims = Stream.concat(
                    Claim.compiledWith(PeersDocumentTest.class), Claim.compiledWith(getClass()))
            .toList();

    @Test
    void table_saysWhatTheTestsShowAndNothingElse() throws Exception {
        Map<Cell, Entry> written = PeersDocument.read().entries.entrySet().stream()
                .filter(entry -> !entry.getValue().mark().equals(Verdict.NOT_APPLICABLE.mark()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(written).isEqualTo(PeersDocument.shownBy(claims));
    }

    @Test
    void fanout_doesWhatEachBehaviourAsksFor() throws Exception {
        assertThat(PeersDocument.read().entries.entrySet().stream()
                        .filter(entry -> entry.getKey().peer() == Peer.FANOUT)
                        .map(entry -> entry.getValue().mark()))
                .hasSize(25)
                .containsOnly(Verdict.YES.mark());
    }
}
