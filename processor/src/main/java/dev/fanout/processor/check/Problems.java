package dev.fanout.processor.check;

import dev.fanout.processor.check.Rule.Severity;
import dev.fanout.processor.read.SourceInterface;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.type.TypeMirror;

/** The problems of one interface, in the order in which they were found, each once. */
final class Problems {

    private final SourceInterface source;
    private final Set<Problem> found = new LinkedHashSet<>();

    Problems(SourceInterface source) {
        this.source = source;
    }

    void add(Rule rule, Position position, Object... arguments) {
        found.add(new Problem(rule, position, List.of(arguments)));
    }

    boolean hasErrors() {
        return found.stream().anyMatch(problem -> problem.rule().severity() == Severity.ERROR);
    }

    /**
     * Adds a problem with types, unless they are open: then the interface is a base for others that bind its type parameters.
     *
     * @param types the types that do not fit
     * @param member the method that is to blame
     */
    void addUnlessOpen(
            List<? extends TypeMirror> types, String member, Rule rule, Position position, Object... arguments) {
        if (types.stream().anyMatch(TypeFacts::isOpen)) {
            addOpen(member);
        } else {
            add(rule, position, arguments);
        }
    }

    /** Notes that a method depends on the type parameters of the interface. */
    void addOpen(String member) {
        if (!has(Rule.GENERIC_BASE)) {
            add(Rule.GENERIC_BASE, Position.of(source.element()), source.name(), member);
        }
    }

    boolean has(Rule rule) {
        return found.stream().anyMatch(problem -> problem.rule() == rule);
    }

    int count() {
        return found.size();
    }

    List<Problem> all() {
        return new ArrayList<>(found);
    }
}
