package dev.fanout.conformance;

import dev.fanout.conformance.mutation.Mutation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The text of {@code docs/conformance.md}. It is made of files of the checkout only, so that it is the same on every machine;
 * what it says about runs is checked by each build for the runs that it has.
 */
final class ConformanceDocument {
    static final Path FILE = Checkout.path("docs", "conformance.md");

    private final Coverage coverage;
    private final ExpectedRuns runs;
    private final List<Mutation> mutations;
    private final StringBuilder text = new StringBuilder();

    private ConformanceDocument(Coverage coverage, ExpectedRuns runs, List<Mutation> mutations) {
        this.coverage = coverage;
        this.runs = runs;
        this.mutations = mutations;
    }

    static String text(Coverage coverage, ExpectedRuns runs, List<Mutation> mutations) {
        ConformanceDocument document = new ConformanceDocument(coverage, runs, mutations);
        document.add(Checkout.text(Checkout.resource("introduction.md")));
        document.addRows();
        document.addFragment("peers.md");
        document.addRowsWithoutTest();
        document.addFragment("figures.md");
        return document.text.toString();
    }

    private void addRows() {
        add("\n## What is promised, and what holds it\n");
        for (Chapter chapter : coverage.catalogue().chapters()) {
            add("\n### " + chapter.title() + "\n\n");
            add("| row | | | behaviour | tests | pass on | mutation |\n|---|---|---|---|---|---|---|\n");
            chapter.rows().forEach(this::addRow);
        }
    }

    private void addRow(Row row) {
        List<TestMethod> tests = coverage.of(row);
        Set<Run> passing = EnumSet.noneOf(Run.class);
        tests.forEach(test -> passing.addAll(runs.of(test)));
        addCells(
                row.id(),
                row.grade().name(),
                row.hard().isPresent() ? "#" + row.hard().getAsInt() : "",
                row.behaviour(),
                tests.isEmpty()
                        ? row.reason().map(reason -> "see below").orElse("**none**")
                        : tests.stream().map(test -> cell(test, passing)).collect(Collectors.joining("<br>")),
                labels(passing),
                mutations.stream()
                        .filter(mutation -> mutation.rows().contains(row.id()))
                        .map(mutation -> "`" + mutation.name() + "`")
                        .collect(Collectors.joining("<br>")));
    }

    /** A test that takes part in fewer runs than others of its row says in which. */
    private String cell(TestMethod test, Set<Run> passing) {
        Set<Run> own = runs.of(test);
        return "`" + test.name() + "`" + (own.equals(passing) ? "" : " (" + labels(own) + ")");
    }

    private static String labels(Set<Run> runs) {
        return runs.stream().map(Run::label).collect(Collectors.joining(", "));
    }

    private void addRowsWithoutTest() {
        add("\n## Rows without a test\n\n| row | | behaviour | why |\n|---|---|---|---|\n");
        coverage.catalogue()
                .rows()
                .filter(row -> coverage.of(row).isEmpty())
                .forEach(row -> addCells(
                        row.id(),
                        row.grade().name(),
                        row.behaviour(),
                        row.reason().orElse("**missing**")));
    }

    private void addCells(String... cells) {
        add("| " + String.join(" | ", cells) + " |\n");
    }

    /** What is written by hand, where there is something. */
    private void addFragment(String name) {
        Path file = Checkout.resource(name);
        if (Files.exists(file)) {
            add("\n" + Checkout.text(file));
        }
    }

    private void add(String more) {
        text.append(more);
    }
}
