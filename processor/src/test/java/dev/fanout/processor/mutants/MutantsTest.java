package dev.fanout.processor.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.processor.check.Rule;
import dev.fanout.processor.mutants.MutantCompilation.Heard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Interfaces with something wrong in them get an error, or compile: the processor never throws, and what it generates compiles.
 * {@code -Dfanout.mutants=5000} tries more, and then every rule has to have been heard; {@code -Dfanout.mutants.seed=42} those from a seed on.
 */
class MutantsTest {
    private static final int COUNT = Integer.getInteger("fanout.mutants", 100);
    private static final long FIRST_SEED = Long.getLong("fanout.mutants.seed", 1);
    private static final int ENOUGH = 5000;

    /** What the compiler refuses by itself would silence the processor for all that is compiled with it; so many are tried by themselves. */
    private static final int ALONE = 10;

    /** What nothing that is done to an interface can bring about, and why. */
    private static final Map<Rule, String> ELSEWHERE = Map.of(
            Rule.COMPONENT_MODEL_MISSING, "it is about an option of the compiler",
            Rule.BAD_OPTION, "it is about an option of the compiler",
            Rule.RUNTIME_MISSING, "it is about the class path",
            Rule.NAMES_UNAVAILABLE, "it is about a class file, and mutants are sources",
            Rule.CANNOT_WRITE, "it is about the disk",
            Rule.PROCESSOR_PATH, "it is about the processor path",
            Rule.INTERNAL, "it is our own mistake");

    @ParameterizedTest
    @ValueSource(strings = {"javac", "ecj"})
    void mutant_isRefusedOrCompiles(String tool, @TempDir Path folder) throws IOException {
        List<Mutant> mutants = LongStream.range(FIRST_SEED, FIRST_SEED + COUNT)
                .mapToObj(Mutant::of)
                .toList();
        Set<Long> ungrammatical =
                wrongIn(new MutantCompilation(tool, folder.resolve("alone")).compile(mutants, "-proc:none"));
        List<Mutant> judged = without(ungrammatical, mutants);
        List<Heard> heard = new MutantCompilation(tool, folder.resolve("judged")).compile(judged, "-proc:only");
        List<Mutant> right = without(wrongIn(heard), judged);
        List<Heard> ofRight = new MutantCompilation(tool, folder.resolve("right")).compile(right, "-nowarn");

        Map<String, Integer> rules = count(heard);
        report(tool, rules);
        assertThat(heard).noneMatch(each -> each.message().contains(Rule.INTERNAL.code()));
        assertThat(ofRight).as("generated, and does not compile").noneMatch(Heard::isError);
        assertThat(right).as("right after all").hasSizeGreaterThan(COUNT / 100);
        assertThat(rules)
                .as("rules that were heard")
                .hasSizeGreaterThan(COUNT >= ENOUGH ? 0 : Math.min(COUNT / 10, 20));
        if (COUNT >= ENOUGH) {
            assertThat(rules).containsOnlyKeys(expectedCodes());
        }
        for (Mutant mutant : mutants.stream()
                .filter(mutant -> ungrammatical.contains(mutant.seed()))
                .limit(ALONE)
                .toList()) {
            Path alone = folder.resolve("m" + mutant.seed());
            assertThat(new MutantCompilation(tool, alone).compile(List.of(mutant), "-proc:only"))
                    .as(mutant.text())
                    .noneMatch(each -> each.message().contains(Rule.INTERNAL.code()));
        }
    }

    private static Set<Long> wrongIn(List<Heard> heard) {
        Set<Long> wrong = new HashSet<>();
        heard.stream().filter(Heard::isError).forEach(each -> wrong.add(each.seed()));
        return wrong;
    }

    private static List<Mutant> without(Set<Long> seeds, List<Mutant> mutants) {
        return mutants.stream().filter(mutant -> !seeds.contains(mutant.seed())).toList();
    }

    private static List<String> expectedCodes() {
        return Arrays.stream(Rule.values())
                .filter(rule -> !ELSEWHERE.containsKey(rule))
                .map(Rule::code)
                .toList();
    }

    private static Map<String, Integer> count(List<Heard> heard) {
        Map<String, Integer> rules = new TreeMap<>();
        heard.forEach(each -> each.code().ifPresent(code -> rules.merge(code, 1, Integer::sum)));
        return rules;
    }

    private static void report(String tool, Map<String, Integer> rules) throws IOException {
        Files.write(
                Files.createDirectories(Path.of("target")).resolve("mutants-" + tool + ".txt"),
                rules.entrySet().stream().map(Object::toString).toList());
    }
}
