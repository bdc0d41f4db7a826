package dev.fanout.conformance.mutation;

import dev.fanout.conformance.Checkout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A file of mutations with blank lines between:
 *
 * <pre>
 * name: failure-leaves-siblings-running
 * rows: GFF-06, GFF-07
 * source: runtime dev/fanout/runtime/GroupCore.java
 * tests: GatherFailFastTest.failure_cancelsSiblingsAndWaitsForTheirEnd
 * breaks: nobody cancels the siblings of a call that failed
 * - what is there
 * - in lines
 * + what takes its place
 * </pre>
 *
 * Several replacements may follow each other. Lines {@code jdk: 25} and {@code options: -Dx=y} say that it takes these to
 * notice. Lines that begin with {@code #} are comments.
 */
final class MutationFile {
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<Edit> edits = new ArrayList<>();
    private final StringBuilder old = new StringBuilder();
    private final StringBuilder replacement = new StringBuilder();

    private MutationFile() {}

    static List<Mutation> parse(Path file) {
        List<Mutation> mutations = new ArrayList<>();
        for (String block : Checkout.text(file).split("\n\\s*\n", -1)) {
            List<String> lines = block.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
            if (!lines.isEmpty()) {
                mutations.add(parse(lines));
            }
        }
        return mutations;
    }

    private static Mutation parse(List<String> lines) {
        MutationFile one = new MutationFile();
        lines.forEach(one::add);
        one.endEdit();
        return one.mutation();
    }

    private void add(String line) {
        if (line.startsWith("-")) {
            if (replacement.length() > 0) {
                endEdit();
            }
            old.append(line.substring(1)).append('\n');
        } else if (line.startsWith("+")) {
            replacement.append(line.substring(1)).append('\n');
        } else {
            String[] field = line.split(": ", 2);
            if (field.length != 2 || fields.put(field[0], field[1].strip()) != null) {
                throw new IllegalArgumentException("not a field, or there twice: " + line);
            }
        }
    }

    private void endEdit() {
        edits.add(new Edit(old.toString(), replacement.toString().strip()));
        old.setLength(0);
        replacement.setLength(0);
    }

    private Mutation mutation() {
        String[] source = field("source").split(" ", 2);
        String jdk = fields.remove("jdk");
        String options = fields.remove("options");
        Mutation mutation = new Mutation(
                field("name"),
                listed("rows"),
                source[0],
                source[1],
                jdk == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(jdk)),
                options == null ? List.of() : List.of(options.split(" ", -1)),
                new LinkedHashSet<>(listed("tests")),
                field("breaks"),
                List.copyOf(edits));
        fields.keySet().removeAll(List.of("name", "rows", "source", "tests", "breaks"));
        if (!fields.isEmpty()) {
            throw new IllegalArgumentException(mutation.name() + " has unknown fields " + fields.keySet());
        }
        return mutation;
    }

    private List<String> listed(String name) {
        return List.of(field(name).split(",\\s*"));
    }

    private String field(String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("a mutation without \"" + name + "\": " + fields);
        }
        return value;
    }
}
