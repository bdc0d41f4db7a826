package dev.fanout.conformance.mutation;

import dev.fanout.conformance.Checkout;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A change of the sources that breaks what rows promise.
 *
 * @param name as in {@code failure-leaves-siblings-running}
 * @param rows the ids of the rows that it breaks
 * @param module the module that is changed
 * @param file the changed file, below the module's folder of sources
 * @param jdk the JDK that it takes to notice; empty for any
 * @param options of the JVM, where it takes some to notice
 * @param tests those that fail then, as in {@code GatherFailFastTest.empty_returnsAtOnce}
 * @param breaks what no longer holds, in a sentence
 * @param edits what is changed
 */
public record Mutation(
        String name,
        List<String> rows,
        String module,
        String file,
        OptionalInt jdk,
        List<String> options,
        Set<String> tests,
        String breaks,
        List<Edit> edits) {

    /** All that are known, in the order of their files. */
    public static List<Mutation> all() {
        return Checkout.files(Checkout.resource("mutations"), ".txt").stream()
                .flatMap(file -> MutationFile.parse(file).stream())
                .toList();
    }

    /** Whether this machine has the JDK that it takes. */
    boolean canBeReplayed() {
        return TestJvm.forJdk(jdk, options).isPresent();
    }

    /** Where to replay it. */
    TestJvm jvm() {
        return TestJvm.forJdk(jdk, options).orElseThrow();
    }

    Path source() {
        return Checkout.path(module, "src", "main", "java").resolve(file);
    }

    /** The source as it would be. */
    String mutated() {
        String text = Checkout.text(source());
        for (Edit edit : edits) {
            text = edit.apply(text);
        }
        return text;
    }

    @Override
    public String toString() {
        return name;
    }
}
