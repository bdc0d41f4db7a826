package dev.fanout.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fanout.benchmarks.suite.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads where data comes from that is not the suite's. What a file does not say is left out. */
final class Origins {
    private Origins() {}

    /** Whatever is there. */
    static List<Provenance> read(Path folder) throws IOException {
        List<Provenance> all = new ArrayList<>();
        json(folder.resolve("memory.json")).ifPresent(json -> all.add(memory(json)));
        Optional<JsonNode> cluster = json(folder.resolve("cluster.json"));
        if (cluster.isPresent()) {
            all.add(cluster(cluster.get(), Machine.read(folder.resolve("cluster-machine.json"))));
        }
        json(folder.resolve("compile-time.json")).ifPresent(json -> all.add(compileTime(json)));
        return all;
    }

    private static Optional<JsonNode> json(Path file) throws IOException {
        return Files.exists(file) ? Optional.of(new ObjectMapper().readTree(file.toFile())) : Optional.empty();
    }

    private static Provenance memory(JsonNode json) {
        List<List<String>> rows = machine(json);
        JsonNode origin = json.path("origin");
        if (origin.isObject()) {
            rows.add(List.of("command", command(origin)));
        } else if (json.has("command")) {
            rows.add(
                    List.of("command", "`" + json.path("command").asText() + "`, on " + text(json, "machine", "date")));
        }
        Map<String, String> versions = new TreeMap<>();
        json.path("versions").forEachEntry((name, version) -> versions.put(name, version.asText()));
        versions.remove("JMH"); // which has no part in it
        if (!versions.isEmpty()) {
            rows.add(List.of("versions", Provenance.listed(Provenance.tookPart(versions, texts(json, "peer")))));
        }
        return new Provenance("memory.json", text(json, "machine", "jdk"), commit(origin), rows);
    }

    private static Provenance cluster(JsonNode json, Optional<Machine> machine) {
        List<List<String>> rows = new ArrayList<>();
        if (machine.isPresent()) {
            rows.addAll(Provenance.whereAndHow(machine.get()));
            rows.add(List.of("versions", Provenance.listed(machine.get().versions())));
        } else {
            rows.add(List.of("machine", json.path("processors").asText() + " cores"));
        }
        return new Provenance(
                "cluster.json",
                machine.map(Machine::jdk).orElse(json.path("jdk").asText()),
                machine.map(Machine::commit),
                rows);
    }

    /** Each result may be of another time. */
    private static Provenance compileTime(JsonNode json) {
        List<List<String>> rows = machine(json);
        List<JsonNode> origins = results(json)
                .map(result -> result.path("origin"))
                .filter(JsonNode::isObject)
                .distinct()
                .toList();
        if (!origins.isEmpty()) {
            rows.add(List.of("command", origins.stream().map(Origins::command).collect(Collectors.joining("; "))));
        } else if (json.has("command")) {
            rows.add(List.of(
                    "command",
                    "the last of those that have written it: `"
                            + json.path("command").asText() + "`, on " + text(json, "machine", "date")));
        }
        rows.add(List.of("versions", Provenance.listed(processors(json))));
        return new Provenance("compile-time.json", text(json, "machine", "jdk"), commits(json), rows);
    }

    /** Those that have a number; Fanout's is that of the sources. */
    private static Map<String, String> processors(JsonNode json) {
        Map<String, String> versions = new TreeMap<>();
        results(json)
                .filter(result -> result.path("version").asText().matches("\\d.*"))
                .forEach(result -> versions.put(
                        result.path("contender").asText(),
                        result.path("version").asText()));
        return versions;
    }

    /** Empty if no result says it. */
    private static Optional<String> commits(JsonNode json) {
        List<String> commits = results(json)
                .map(result -> commit(result.path("origin")).orElse("not recorded for some"))
                .distinct()
                .toList();
        return commits.stream().allMatch("not recorded for some"::equals)
                ? Optional.empty()
                : Optional.of(String.join(", ", commits));
    }

    private static List<List<String>> machine(JsonNode json) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "machine",
                text(json, "machine", "processors") + " cores (" + text(json, "machine", "processor") + ")"));
        rows.add(List.of("system", text(json, "machine", "system")));
        return rows;
    }

    private static Optional<String> commit(JsonNode origin) {
        return origin.isObject() ? Optional.of(origin.path("commit").asText()) : Optional.empty();
    }

    private static String command(JsonNode origin) {
        return Provenance.command(
                origin.path("command").asText(), origin.path("begun").asText());
    }

    private static Stream<JsonNode> results(JsonNode json) {
        return StreamSupport.stream(json.path("results").spliterator(), false);
    }

    private static List<String> texts(JsonNode json, String name) {
        return results(json).map(result -> result.path(name).asText()).toList();
    }

    private static String text(JsonNode json, String object, String name) {
        return json.path(object).path(name).asText();
    }
}
