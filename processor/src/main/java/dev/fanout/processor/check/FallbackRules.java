package dev.fanout.processor.check;

import dev.fanout.processor.read.AnnotationUse;
import dev.fanout.processor.read.SourceInterface;
import dev.fanout.processor.read.SourceMethod;
import dev.fanout.processor.read.SourceParameter;
import dev.fanout.processor.read.TypeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;

/** Finds the method that replaces a call's failure: passed the same, optionally with the failure last. */
final class FallbackRules {

    private final TypeFacts facts;
    private final Problems problems;
    private final SourceInterface source;

    FallbackRules(TypeFacts facts, Problems problems, SourceInterface source) {
        this.facts = facts;
        this.problems = problems;
        this.source = source;
    }

    Optional<FallbackMethod> of(SourceMethod call, AnnotationUse async, TypeMirror value) {
        Optional<String> name = async.text("fallback");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        List<SourceMethod> named = source.methods().stream()
                .filter(method ->
                        method.name().equals(name.get()) && !method.element().equals(call.element()))
                .toList();
        // one that is told why it runs is preferred to one that is not
        Optional<SourceMethod> fits = named.stream()
                .filter(method -> misfit(method, call, value).isEmpty())
                .max((one, other) -> Integer.compare(
                        one.parameters().size(), other.parameters().size()));
        if (fits.isEmpty()) {
            report(call, async, name.get(), named, value);
        }
        return fits.map(method -> new FallbackMethod(method, takesFailure(method, call)));
    }

    private void report(
            SourceMethod call, AnnotationUse async, String name, List<SourceMethod> named, TypeMirror value) {
        String none =
                name.equals(call.name()) ? "it is the call itself" : source.name() + " has no method of that name";
        String fact = named.isEmpty()
                ? none
                : named.stream()
                        .map(method ->
                                text(method) + " " + misfit(method, call, value).orElseThrow())
                        .collect(Collectors.joining(", "));
        List<TypeMirror> types =
                call.parameters().stream().map(SourceParameter::type).collect(Collectors.toCollection(ArrayList::new));
        types.add(value);
        problems.addUnlessOpen(
                types,
                call.name(),
                Rule.BAD_FALLBACK,
                Position.of(call.element(), async, "fallback"),
                name,
                call.name(),
                fact,
                remedy(call, name, named, value));
    }

    private String remedy(SourceMethod call, String name, List<SourceMethod> named, TypeMirror value) {
        boolean isTaken = name.equals(call.name()) || named.stream().anyMatch(SourceMethod::isAnnotated);
        Optional<String> near = named.isEmpty() && !isTaken ? nearest(name) : Optional.empty();
        String declare = "declare `%s`, or one with a Throwable as the last parameter, which tells it why"
                .formatted(wanted(call, isTaken ? call.name() + "Fallback" : name, value));
        return near.map("did you mean %s?"::formatted).orElse(isTaken ? declare + ", and name that" : declare);
    }

    private Optional<String> nearest(String name) {
        List<String> names = source.methods().stream()
                .filter(method -> !method.isAbstract() && !method.isAnnotated())
                .map(SourceMethod::name)
                .distinct()
                .toList();
        return Spelling.nearest(name, names);
    }

    private static String text(SourceMethod method) {
        return method.name() + "("
                + TypeText.of(
                        method.parameters().stream().map(SourceParameter::type).toList()) + ")";
    }

    private String wanted(SourceMethod call, String name, TypeMirror value) {
        String parameters = call.parameters().stream()
                .map(parameter -> TypeText.of(parameter.type()) + " " + parameter.name())
                .collect(Collectors.joining(", "));
        return "default " + TypeText.of(value) + " " + name + "(" + parameters + ")";
    }

    private static boolean takesFailure(SourceMethod method, SourceMethod call) {
        return method.parameters().size() > call.parameters().size();
    }

    /** Why a method of the right name cannot replace the call; empty if it can. */
    private Optional<String> misfit(SourceMethod method, SourceMethod call, TypeMirror value) {
        if (method.isAnnotated()) {
            return Optional.of("is a call or a gather itself");
        }
        if (method.isAbstract() || method.element().getModifiers().contains(Modifier.PRIVATE)) {
            return Optional.of(method.isAbstract() ? "has no body" : "is private");
        }
        if (!method.element().getTypeParameters().isEmpty()) {
            return Optional.of("has type parameters");
        }
        if (!sameParameters(method, call)) {
            return Optional.of("has other parameters");
        }
        if (!facts.isVoid(value) && !facts.isAssignable(method.returns(), value)) {
            return Optional.of("returns " + TypeText.of(method.returns()));
        }
        return undeclared(method, call).map(thrown -> "throws " + TypeText.of(thrown));
    }

    private boolean sameParameters(SourceMethod method, SourceMethod call) {
        List<SourceParameter> given = method.parameters();
        List<SourceParameter> wanted = call.parameters();
        int more = given.size() - wanted.size();
        for (int i = 0; i < Math.min(given.size(), wanted.size()); i++) {
            if (!facts.isSame(given.get(i).type(), wanted.get(i).type())) {
                return false;
            }
        }
        return more == 0 || (more == 1 && isFailure(given.get(given.size() - 1).type()));
    }

    private boolean isFailure(TypeMirror type) {
        return facts.is(type, "java.lang.Throwable") || facts.is(type, "java.lang.Exception");
    }

    /** A call that is made directly can throw only what it declares; an abstract one declares nothing. */
    private Optional<TypeMirror> undeclared(SourceMethod method, SourceMethod call) {
        return method.thrown().stream()
                .filter(thrown -> !call.isAbstract()
                        && facts.isChecked(thrown)
                        && !facts.isInterrupted(thrown)
                        && !facts.isCovered(thrown, call.thrown()))
                .<TypeMirror>map(thrown -> thrown)
                .findFirst();
    }
}
