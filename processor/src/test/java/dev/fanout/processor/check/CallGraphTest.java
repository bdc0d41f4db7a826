package dev.fanout.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallGraphTest {

    private final Map<String, List<String>> waitsFor = new LinkedHashMap<>();
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final CallGraph graph = new CallGraph(waitsFor, values);

    @Test
    void levels_followTheLongestWay() {
        call("profile", List.of(), List.of());
        call("feed", List.of("profile"), List.of());
        call("html", List.of("feed", "profile"), List.of("unread"));
        call("unread", List.of(), List.of());

        assertThat(graph.levels()).containsExactly(List.of("profile", "unread"), List.of("feed"), List.of("html"));
    }

    @Test
    void required_areThoseWhoseValuesAreNeededDirectlyOrThroughOthers() {
        call("a", List.of(), List.of());
        call("b", List.of("a"), List.of());
        call("c", List.of("b"), List.of());
        call("other", List.of("a"), List.of());

        assertThat(graph.requiredBy(List.of("c"))).containsExactlyInAnyOrder("c", "b", "a");
    }

    @Test
    void whatIsTakenAsAnOutcome_isNotRequired() {
        call("unread", List.of(), List.of());
        call("profile", List.of(), List.of());
        call("html", List.of("profile"), List.of("unread"));

        assertThat(graph.requiredBy(List.of("html"))).containsExactlyInAnyOrder("html", "profile");
    }

    private void call(String name, List<String> valuesOf, List<String> outcomesOf) {
        values.put(name, valuesOf);
        List<String> all = new ArrayList<>(valuesOf);
        all.addAll(outcomesOf);
        waitsFor.put(name, all);
    }
}
