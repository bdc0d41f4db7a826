package dev.fanout.processor.check;

import dev.fanout.processor.read.SourceInterface;
import dev.fanout.processor.read.SourceMethod;
import dev.fanout.processor.read.SourceParameter;
import dev.fanout.processor.read.TypeText;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the names of an interface stand for. */
final class Names {

    private final SourceInterface source;
    private final List<Call> calls;
    private final List<GatherHead> gathers;
    private final List<SourceMethod> collaborators;
    private final Problems problems;
    private final Set<String> unknown = new HashSet<>();

    Names(
            SourceInterface source,
            List<Call> calls,
            List<GatherHead> gathers,
            List<SourceMethod> collaborators,
            Problems problems) {
        this.source = source;
        this.calls = calls;
        this.gathers = gathers;
        this.collaborators = collaborators;
        this.problems = problems;
    }

    /** Whether a name stands for something other than a parameter. */
    boolean isKnown(String name, GatherHead in) {
        return Stream.concat(calls.stream(), othersThan(in))
                .anyMatch(each -> each.name().equals(name));
    }

    /** The call, or else the other gather, of that name; of overloads the one that can be wired here. */
    Optional<Callee> find(String name, GatherHead in, Optional<EachHead> each) {
        List<? extends Callee> named = named(calls.stream(), name);
        if (named.isEmpty()) {
            named = named(othersThan(in), name);
        }
        if (named.size() < 2) {
            return named.stream().findFirst().map(Callee.class::cast);
        }
        List<? extends Callee> possible = named.stream()
                .filter(callee -> callee.isBroken() || isWirable(callee, in, each))
                .toList();
        if (possible.size() == 1) {
            return Optional.of(possible.get(0));
        }
        String candidates = String.join(
                " or ",
                (possible.isEmpty() ? named : possible)
                        .stream().map(Names::signature).toList());
        problems.add(Rule.AMBIGUOUS_OVERLOAD, in.position(), name, in.name(), candidates);
        return Optional.empty();
    }

    /** What a gather asks for by name; an unknown one is reported. */
    Optional<Callee> named(GatherHead.Name name, GatherHead in, Optional<EachHead> each) {
        if (name.text().equals(in.name()) && !isKnown(name.text(), in)) {
            Cycles.report(List.of(in), problems);
            return Optional.empty();
        }
        if (isKnown(name.text(), in)) {
            return find(name.text(), in, each);
        }
        if (collaborator(name.text()).isPresent()) {
            problems.add(Rule.NAMES_COLLABORATOR, in.position(name), "\"" + name.text() + "\"", name.text());
            return Optional.empty();
        }
        if (isWorthReporting(name.text(), callees(in))) {
            problems.add(
                    Rule.UNKNOWN_CALL, in.position(name), name.text(), source.name(), remedy(name.text(), callees(in)));
        }
        return Optional.empty();
    }

    private String remedy(String name, Set<String> callees) {
        if (isPlainMethod(name)) {
            return "did you forget @Async on it?";
        }
        List<String> words = Stream.of(name.split("\\P{javaJavaIdentifierPart}+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (!words.isEmpty() && callees.containsAll(words)) {
            return "did you mean " + (words.size() == 1 ? words.get(0) : "{\"" + String.join("\", \"", words) + "\"}")
                    + "?";
        }
        return Spelling.remedy(name, callees, "add an @Async method of that name");
    }

    /**
     * Whether an unknown name is a mistake of its own. It is none if the same name has been missed already, or if it is nearly that of a broken call, which
     * may be misspelt itself.
     */
    boolean isWorthReporting(String name, Collection<String> candidates) {
        boolean isNearBroken = Spelling.nearest(name, candidates)
                .filter(near -> Stream.concat(calls.stream(), gathers.stream())
                        .anyMatch(callee -> callee.isBroken() && callee.name().equals(near)))
                .isPresent();
        return unknown.add(name) && !isNearBroken;
    }

    /** Whether a call of that name has a parameter of that name. */
    boolean takes(String call, String parameter) {
        return calls.stream()
                .filter(candidate -> candidate.name().equals(call))
                .flatMap(candidate -> candidate.method().parameters().stream())
                .anyMatch(candidate -> candidate.name().equals(parameter));
    }

    /** The names that may have been meant in a gather: its parameters, calls, other gathers. */
    Set<String> candidates(GatherHead in) {
        Set<String> names = new LinkedHashSet<>();
        in.method().parameters().forEach(parameter -> names.add(parameter.name()));
        names.addAll(callees(in));
        return names;
    }

    /** The names of calls and other gathers. */
    Set<String> callees(GatherHead in) {
        Set<String> names = new LinkedHashSet<>();
        calls.forEach(call -> names.add(call.name()));
        othersThan(in).forEach(gather -> names.add(gather.name()));
        return names;
    }

    Optional<SourceMethod> collaborator(String name) {
        return collaborators.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** Whether there is a method of that name that could be a call, if it were annotated. */
    boolean isPlainMethod(String name) {
        return source.methods().stream()
                .anyMatch(method -> method.isDefault()
                        && !method.isAnnotated()
                        && method.name().equals(name));
    }

    List<Call> calls() {
        return calls;
    }

    private Stream<GatherHead> othersThan(GatherHead in) {
        return gathers.stream().filter(gather -> !gather.method().equals(in.method()));
    }

    private boolean isWirable(Callee callee, GatherHead in, Optional<EachHead> each) {
        Set<String> available = new HashSet<>(candidates(in));
        each.ifPresent(head -> available.add(head.feeds()));
        return callee.method().parameters().stream().map(SourceParameter::name).allMatch(available::contains);
    }

    private static List<? extends Callee> named(Stream<? extends Callee> callees, String name) {
        return callees.filter(each -> each.name().equals(name)).toList();
    }

    private static String signature(Callee callee) {
        List<String> parameters = callee.method().parameters().stream()
                .map(parameter -> TypeText.of(parameter.type()) + " " + parameter.name())
                .toList();
        return callee.name() + "(" + String.join(", ", parameters) + ")";
    }
}
