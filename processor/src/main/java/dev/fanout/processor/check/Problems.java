package dev.fanout.processor.check;

import dev.fanout.processor.check.Rule.Severity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The problems of one interface, in the order in which they were found, each once. */
final class Problems {

    private final Set<Problem> found = new LinkedHashSet<>();

    void add(Rule rule, Position position, Object... arguments) {
        found.add(new Problem(rule, position, List.of(arguments)));
    }

    boolean hasErrors() {
        return found.stream().anyMatch(problem -> problem.rule().severity() == Severity.ERROR);
    }

    int count() {
        return found.size();
    }

    List<Problem> all() {
        return new ArrayList<>(found);
    }
}
