package dev.fanout.conformance.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.conformance.Checkout;
import dev.fanout.conformance.Coverage;
import dev.fanout.conformance.Row;
import dev.fanout.conformance.TestMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The list of mutations fits the sources, the rows and the tests. Whether the tests fail is seen by replaying. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutationListTest {
    private final List<Mutation> mutations = Mutation.all();
    private final Coverage coverage = Coverage.read();

    @Test
    void names_areUnique() {
        assertThat(mutations).extracting(Mutation::name).doesNotHaveDuplicates();
    }

    @Test
    void edits_matchTheSourcesExactlyOnce() {
        assertThat(mutations.stream().flatMap(MutationListTest::misfit))
                .as("mutations whose old text is not in their source exactly once")
                .isEmpty();
    }

    private static Stream<String> misfit(Mutation mutation) {
        try {
            return mutation.mutated().equals(Checkout.text(mutation.source()))
                    ? Stream.of(mutation + " changes nothing")
                    : Stream.empty();
        } catch (RuntimeException misfit) {
            return Stream.of(mutation + ": " + misfit.getMessage());
        }
    }

    @Test
    void rowsAndTests_fitTogether() {
        Map<String, TestMethod> known = testsByName();
        Set<String> ids = coverage.catalogue().ids();
        List<String> wrong = new ArrayList<>();
        for (Mutation mutation : mutations) {
            mutation.tests().stream()
                    .filter(test -> !known.containsKey(test))
                    .forEach(test -> wrong.add(mutation + ": no test that covers rows is called " + test));
            for (String row : mutation.rows()) {
                if (!ids.contains(row)) {
                    wrong.add(mutation + ": no row is called " + row);
                } else if (mutation.tests().stream()
                        .noneMatch(test -> known.containsKey(test)
                                && known.get(test).rows().contains(row))) {
                    wrong.add(mutation + ": none of its tests carries " + row);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private Map<String, TestMethod> testsByName() {
        return coverage.tests().stream().collect(Collectors.toMap(TestMethod::name, Function.identity()));
    }

    @Test
    void essentialRowsWithoutMutation_areNoted() {
        Set<String> mutated =
                mutations.stream().flatMap(mutation -> mutation.rows().stream()).collect(Collectors.toSet());
        assertThat(coverage.catalogue().essential().map(Row::id).filter(row -> !mutated.contains(row)))
                .as("essential rows that no mutation breaks (missing-mutations.txt must say exactly these)")
                .isEqualTo(Checkout.lines("missing-mutations.txt"));
    }
}
