package dev.fanout.conformance.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.conformance.Coverage;
import dev.fanout.conformance.TestMethod;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that pass on the sources as they are fail on mutated ones. */
@Tag("mutations")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutationReplayTest {
    /** For tests of one mutation, which hang where one keeps a call from ending. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Map<String, TestMethod> tests =
            Coverage.read().tests().stream().collect(Collectors.toMap(TestMethod::name, Function.identity()));
    private final List<Mutation> mutations = Selection.ofSystemProperties().mutations();

    @BeforeAll
    @Timeout(600)
    void tests_passWithoutMutation() {
        Map<TestJvm, Set<TestMethod>> needed = new LinkedHashMap<>();
        for (Mutation mutation : mutations) {
            needed.computeIfAbsent(mutation.jvm(), first -> new LinkedHashSet<>())
                    .addAll(testsOf(mutation));
        }
        List<String> wrong = new ArrayList<>();
        needed.forEach((jvm, all) -> byModule(all).forEach((module, ofModule) -> {
            TestResults results = jvm.run(ClassPath.classes(module), module, ofModule, Duration.ofMinutes(9));
            ofModule.stream()
                    .filter(test -> !results.passes(test))
                    .forEach(test -> wrong.add(test.name() + ": " + results.describe(test)));
        }));
        assertThat(wrong).as("tests that do not pass without a mutation").isEmpty();
    }

    List<Mutation> mutations() {
        return mutations;
    }

    @ParameterizedTest
    @MethodSource("mutations")
    @Timeout(300)
    void mutation_isCaughtByItsTests(Mutation mutation, @TempDir Path folder) {
        long start = System.nanoTime();
        Path classes = MutatedClasses.of(mutation, folder);
        List<String> survived = new ArrayList<>();
        byModule(testsOf(mutation)).forEach((module, ofModule) -> {
            TestResults results = mutation.jvm().run(classes, module, ofModule, PATIENCE);
            for (TestMethod test : ofModule) {
                System.out.printf("  %s: %s%n", test.name(), results.describe(test));
                if (!results.fails(test)) {
                    survived.add(test.name() + " " + results.describe(test));
                }
            }
        });
        System.out.printf("%s took %.1f s%n", mutation, (System.nanoTime() - start) / 1e9);
        assertThat(survived)
                .as("tests that do not fail although %s", mutation.breaks())
                .isEmpty();
    }

    private Set<TestMethod> testsOf(Mutation mutation) {
        return mutation.tests().stream().map(tests::get).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<String, List<TestMethod>> byModule(Collection<TestMethod> tests) {
        return tests.stream()
                .collect(Collectors.groupingBy(TestMethod::module, LinkedHashMap::new, Collectors.toList()));
    }
}
