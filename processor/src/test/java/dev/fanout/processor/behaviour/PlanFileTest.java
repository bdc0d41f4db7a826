package dev.fanout.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code -Afanout.plan} writes the plan of each interface beside its class. */
class PlanFileTest {
    private static final Path GOLDENS = Path.of("src", "test", "resources", "plans");

    /** One of everything; method names that are words of Mermaid's. */
    private static final String TYPES = """
            record Profile(String handle) {}
            record Post(String text) {}
            record Dashboard(Profile profile, List<Post> feed, Outcome<Integer> unread) {}
            record Site(Outcome<Dashboard> dashboard, String end, Profile Größe_1) {}
            interface UserApi { Profile profile(long userId) throws IOException; static Profile nobody() { return new Profile(""); } }
            interface PostApi { List<Post> latest(String handle, int count) throws IOException; }
            interface Clicks { @Async default void click(String subgraph) { } @Async default int click(int[] subgraph) { return 1; } }
            interface Dashboards extends Clicks {
              PostApi posts();
              @Async(UserApi.class) Task<Profile> profile(long userId);
              @Async(value = UserApi.class, method = "nobody") Future<Profile> Größe_1();
              @Async(onCancel = OnCancel.SIGNAL) default List<Post> feed(Profile profile) throws IOException { return posts().latest(profile.handle(), 20); }
              @Async default int unread(long userId) { return 1; }
              @Async default String end(Outcome<Dashboard> dashboard) { return "end"; }
              @Gather(timeout = "1m2500ms") Dashboard dashboard(long userId) throws IOException;
              @Gather Site site(long userId);
              @Gather("dashboard") CompletableFuture<Dashboard> start(long userId);
              @Gather("profile") Map<Long, Outcome<Profile>> profiles(@Each("userId") List<Long> userIds);
              @Gather({"profile", "unread"}) List<Object> graph(long userId) throws IOException;
              @Gather({"profile", "unread"}) void style(long userId) throws IOException;
            }
            """;

    private static Map<String, String> plans(Tool tool, boolean module, String types, String... options) {
        return PlanFiles.of(tool, module, types, options);
    }

    private static JsonNode json(Map<String, String> plans, String file) throws IOException {
        return new ObjectMapper().readTree(plans.get(file));
    }

    private static void assertGolden(Map<String, String> plans, String file) throws IOException {
        PlanFiles.assertGolden(plans, "shop/" + file, GOLDENS.resolve(file));
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void plan_isWrittenInTheFormsThatAreAskedFor(Tool tool) throws IOException {
        Map<String, String> plans = plans(tool, false, TYPES, "-Afanout.plan=mermaid, json,html");

        assertThat(plans)
                .containsOnlyKeys(
                        "shop/Clicks.plan.html",
                        "shop/Clicks.plan.json",
                        "shop/Clicks.plan.mmd",
                        "shop/Dashboards.plan.html",
                        "shop/Dashboards.plan.json",
                        "shop/Dashboards.plan.mmd");
        assertGolden(plans, "Dashboards.plan.mmd");
        assertGolden(plans, "Dashboards.plan.json");
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void plan_isTheSameInAModule(Tool tool) {
        assertThat(plans(tool, true, TYPES, "-Afanout.plan=mermaid,json"))
                .isEqualTo(plans(Tool.JAVAC, false, TYPES, "-Afanout.plan=json,mermaid"));
    }

    @Test
    void plan_isNotWrittenUnlessItIsAskedFor() {
        assertThat(plans(Tool.JAVAC, false, TYPES)).isEmpty();
    }

    @Test
    void plan_isUtf8WhateverTheSourcesAre() {
        Map<String, String> plans = plans(Tool.JAVAC, false, TYPES, "-Afanout.plan=mermaid,json", "-encoding", "UTF-8");

        assertThat(plans.get("shop/Dashboards.plan.mmd")).contains("Größe#95;1 (UserApi.nobody)");
        assertThat(plans.get("shop/Dashboards.plan.json")).contains("\"Gr\\u00f6\\u00dfe_1\"");
    }

    /** Names, types and remarks stand in quotes only, with nothing in them that could end the quote; ids are ours. */
    @Test
    void mermaid_consistsOfStatementsWithNumberedIdsAndQuotedTexts() {
        String text = "\"(?:[\\p{L}\\p{Nd} (),.]|#\\d+;)*\"";
        String node = "m\\d+(?:s|r|c\\d+)";
        String statement = "flowchart TB|  subgraph m\\d+\\[" + text + "\\]|    direction LR|  end|    " + node
                + "(?:\\(\\(T\\)\\)|\\(\\[T\\]\\)|\\[T\\]|\\[\\[T\\]\\]|\\{\\{T\\}\\})(?::::collected)?"
                        .replace("T", text)
                + "|    " + node + " (?:-->|-\\.->) " + node + "|  classDef collected stroke-dasharray:5 3";

        assertThat(plans(Tool.JAVAC, false, TYPES, "-Afanout.plan=mermaid").values())
                .hasSize(2)
                .flatExtracting(plan -> plan.lines().toList())
                .allSatisfy(line -> assertThat(line).matches(statement));
    }

    @Test
    void json_saysWhatWaitsForWhatAndWhichClientRuns() throws IOException {
        JsonNode plan = json(plans(Tool.JAVAC, false, TYPES, "-Afanout.plan=json"), "shop/Dashboards.plan.json");

        assertThat(plan.path("version").asInt()).isEqualTo(1);
        assertThat(plan.path("interface").asText()).isEqualTo("shop.Dashboards");
        JsonNode dashboard = method(plan, "dashboard");
        assertThat(dashboard.path("timeout").asText()).isEqualTo("PT1M2.5S");
        JsonNode feed = call(dashboard, "feed");
        assertThat(feed.path("waitsFor").get(0).asText()).isEqualTo("profile");
        assertThat(feed.path("required").asBoolean()).isTrue();
        assertThat(feed.path("onCancel").asText()).isEqualTo("signal");
        assertThat(call(dashboard, "unread").path("required").asBoolean()).isFalse();
        JsonNode runs = call(dashboard, "profile").path("runs");
        assertThat(runs.path("client").asText()).isEqualTo("userApi");
        assertThat(method(plan, "Größe_1")
                        .path("calls")
                        .path(0)
                        .path("runs")
                        .path("type")
                        .asText())
                .isEqualTo("shop.UserApi");
    }

    private static JsonNode method(JsonNode plan, String name) {
        return named(plan.path("methods"), "method", name);
    }

    private static JsonNode call(JsonNode method, String name) {
        return named(method.path("calls"), "name", name);
    }

    private static JsonNode named(JsonNode nodes, String member, String name) {
        for (JsonNode node : nodes) {
            if (node.path(member).asText().equals(name)) {
                return node;
            }
        }
        throw new AssertionError(name + " is not in " + nodes);
    }

    @Test
    void nestedInterface_hasTheNameThatItsCallsAreReportedWith() {
        String types = "interface Outer { interface Inner { @Async default int one() { return 1; } } }";

        assertThat(plans(Tool.ECJ, false, types, "-Afanout.plan=json")).containsOnlyKeys("shop/Outer.Inner.plan.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=svg", "=json,svg", "=MERMAID", "=", ""})
    void unknownForm_isAnErrorThatListsTheForms(String value) {
        for (Tool tool : Tool.values()) {
            try (Workspace workspace = new Workspace()) {
                Compiled compiled = new Compilation(tool, false)
                        .option("-Afanout.plan" + value)
                        .compile(workspace, Sources.of(TYPES));

                assertThat(compiled.success()).isFalse();
                assertThat(compiled.diagnostics())
                        .filteredOn(said -> said.getKind() == Diagnostic.Kind.ERROR)
                        .extracting(said -> said.getMessage(Locale.ROOT))
                        .containsExactly("[FANOUT-BAD-OPTION] \""
                                + value.substring(value.lastIndexOf(',') + 1).replace("=", "")
                                + "\" is no value of the option -Afanout.plan; use one of: mermaid, json, html");
            }
        }
    }
}
