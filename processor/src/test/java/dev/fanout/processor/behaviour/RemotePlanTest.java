package dev.fanout.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The plan says which calls run in another process, and what becomes of them when that is lost. */
class RemotePlanTest {
    private static final String TYPES = """
            interface Scores {
              @Async(on = "cluster", onLost = OnLost.RERUN) default int score(long itemId) { return 1; }
              @Async(on = "cluster-gpu") default int drawn(long itemId) { return 2; }
              @Async(on = "cpu") default int scaled(long itemId) { return 3; }
              @Gather({"score", "drawn", "scaled"}) List<Object> all(long itemId);
            }
            """;

    @ParameterizedTest
    @EnumSource(Tool.class)
    void remoteCalls_areSaidInEachForm(Tool tool) throws IOException {
        Map<String, String> plans = PlanFiles.of(tool, false, TYPES, "-Afanout.plan=mermaid,json,html");

        assertThat(plans.get("shop/Scores.plan.mmd"))
                .contains(
                        "score (remote on cluster, run again if lost)",
                        "drawn (remote on cluster#45;gpu)",
                        "scaled (on cpu)");
        assertThat(plans.get("shop/Scores.plan.html")).contains("remote on cluster", "run again if lost", "on cpu");
        JsonNode methods =
                new ObjectMapper().readTree(plans.get("shop/Scores.plan.json")).path("methods");
        assertThat(methods.findValuesAsText("on"))
                .containsExactly("cluster", "cluster-gpu", "cpu", "cluster", "cluster-gpu", "cpu");
        assertThat(methods.findValuesAsText("onLost")).containsExactly("rerun", "fail", "rerun", "fail");
    }
}
