package dev.fanout.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.conformance.mutation.Mutation;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every promise is held by tests that ran, and {@code docs/conformance.md} says which. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConformanceTest {
    private static final String REWRITE = "./mvnw verify -Dfanout.conformance.write=true";

    private final Coverage coverage = Coverage.read();
    private final ExpectedRuns runs = ExpectedRuns.read();

    @Test
    void idsInTests_areRows() {
        assertThat(coverage.unknownIds())
                .as("ids in display names of tests that rows.tsv does not have")
                .isEmpty();
    }

    @Test
    void rowsWithoutTest_areNotedOrGiveAReason() {
        assertThat(coverage.rowsWithoutTest())
                .as(
                        "rows that neither a test names nor rows.tsv gives a reason for (missing-tests.txt must say exactly these)")
                .isEqualTo(Checkout.lines("missing-tests.txt"));
    }

    @Test
    void reasons_areGivenWhereNeededOnly() {
        assertThat(coverage.catalogue()
                        .rows()
                        .filter(row ->
                                row.reason().isPresent() && !coverage.of(row).isEmpty()))
                .as("rows that have a test and yet a reason to have none")
                .isEmpty();
        assertThat(coverage.catalogue().essential().filter(row -> row.reason().isPresent()))
                .as("essential rows that have a reason instead of a test")
                .isEmpty();
    }

    @Test
    void tests_ranAndPassedInTheRunsOfThisBuild() {
        TestReports reports = TestReports.read();
        assertThat(reports.runs())
                .as("reports of the other modules; they come with ./mvnw verify")
                .isNotEmpty();
        List<String> wrong = new ArrayList<>();
        for (TestMethod test : coverage.tests()) {
            Set<Run> expected = runs.of(test);
            for (Run run : reports.runs()) {
                Optional<Boolean> passed = reports.passed(test, run);
                if (!passed.equals(expected.contains(run) ? Optional.of(true) : Optional.empty())) {
                    wrong.add(test.name() + " on " + run.label() + ": "
                            + passed.map(fine -> fine ? "passed, but runs.tsv does not expect it there" : "failed")
                                    .orElse("did not run"));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void document_isWhatIsGenerated() throws IOException {
        String generated = ConformanceDocument.text(coverage, runs, Mutation.all());
        if (Boolean.getBoolean("fanout.conformance.write")) {
            Files.writeString(ConformanceDocument.FILE, generated);
        }
        assertThat(ConformanceDocument.FILE)
                .as("docs/conformance.md; rewrite it with %s", REWRITE)
                .hasContent(generated);
    }
}
