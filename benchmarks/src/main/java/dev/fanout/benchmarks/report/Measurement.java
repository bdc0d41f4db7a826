package dev.fanout.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One combination of parameters, as JMH has measured it.
 *
 * @param benchmark the simple name of its class
 * @param parameters by name
 * @param metrics by name
 */
record Measurement(String benchmark, Map<String, String> parameters, Map<String, Figure> metrics) {
    private static final String TIME = "time";
    private static final String BYTES = "gc.alloc.rate.norm";

    /** From an element of JMH's JSON. */
    static Measurement parse(JsonNode json) {
        String method = json.path("benchmark").asText();
        String owner = method.substring(0, method.lastIndexOf('.'));
        Map<String, String> parameters = new TreeMap<>();
        json.path("params").forEachEntry((name, value) -> parameters.put(name, value.asText()));
        Map<String, Figure> metrics = new TreeMap<>();
        json.path("secondaryMetrics").forEachEntry((name, metric) -> {
            List<double[]> forks = forks(metric);
            if (!forks.isEmpty()) {
                metrics.put(name, Figure.of(forks));
            }
        });
        metrics.put(TIME, Figure.of(forks(json.path("primaryMetric"))));
        return new Measurement(owner.substring(owner.lastIndexOf('.') + 1), parameters, metrics);
    }

    /** Without those that say nothing: a fork in which nothing was collected has no time of collections. */
    private static List<double[]> forks(JsonNode metric) {
        List<double[]> forks = new ArrayList<>();
        for (JsonNode fork : metric.path("rawData")) {
            double[] iterations = new double[fork.size()];
            for (int i = 0; i < iterations.length; i++) {
                iterations[i] = fork.get(i).asDouble();
            }
            if (iterations.length > 0) {
                forks.add(iterations);
            }
        }
        return forks;
    }

    /** Microseconds. */
    Figure time() {
        return metric(TIME).orElseThrow();
    }

    /** Bytes that are allocated for each call of a fan-out. */
    Optional<Figure> bytesPerCall() {
        return metric(BYTES).map(bytes -> bytes.dividedBy((double) n() * callers()));
    }

    /** Any other metric. */
    Optional<Figure> metric(String name) {
        return Optional.ofNullable(metrics.get(name));
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    String peer() {
        return parameter("peer");
    }

    int n() {
        return Integer.parseInt(parameter("n"));
    }

    private int callers() {
        return Integer.parseInt(parameters.getOrDefault("callers", "1"));
    }
}
