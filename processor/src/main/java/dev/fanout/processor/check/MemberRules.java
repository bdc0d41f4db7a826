package dev.fanout.processor.check;

import dev.fanout.processor.read.AnnotationUse;
import dev.fanout.processor.read.SourceInterface;
import dev.fanout.processor.read.SourceMethod;
import dev.fanout.processor.read.SourceParameter;
import dev.fanout.processor.read.TypeText;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;

/** Sorts the methods of an interface by what they are, and finds those that can be nothing. */
final class MemberRules {

    private final TypeFacts facts;
    private final Problems problems;

    MemberRules(TypeFacts facts, Problems problems) {
        this.facts = facts;
        this.problems = problems;
    }

    Members sort(SourceInterface source) {
        Members members = new Members(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (SourceMethod method : source.methods()) {
            if (method.isAnnotated()) {
                placeFor(method, source, members).add(method);
            } else if (method.foreignAsync().isPresent()) {
                foreign(method, method.foreignAsync().get());
                members.broken().add(method);
            } else if (method.isAbstract()) {
                (isCollaborator(method) ? members.collaborators() : members.broken()).add(method);
            }
        }
        source.methods().forEach(this::checkEach);
        return members;
    }

    private List<SourceMethod> placeFor(SourceMethod method, SourceInterface source, Members members) {
        if (!checkAnnotated(method, source)) {
            return members.broken();
        }
        return method.async().isPresent() ? members.calls() : members.gathers();
    }

    /** Only our annotations, on a method that can be overridden, wired by names and types that we know. */
    private boolean checkAnnotated(SourceMethod method, SourceInterface source) {
        Position position = Position.of(method);
        int before = problems.count();
        if (method.async().isPresent() && method.gather().isPresent()) {
            problems.add(
                    Rule.ASYNC_AND_GATHER,
                    Position.of(method.element(), method.gather().get()),
                    method.name());
        } else if (!method.isAbstract() && !method.isDefault()) {
            String kind = method.element().getModifiers().contains(Modifier.STATIC) ? "static" : "private";
            problems.add(Rule.NOT_OVERRIDABLE, position, method.name(), kind);
        } else if (!method.element().getTypeParameters().isEmpty()) {
            problems.add(Rule.GENERIC_METHOD, position, method.name());
        } else if (method.gather().isPresent() && !method.isAbstract()) {
            problems.add(Rule.GATHER_WITH_BODY, position, method.name());
        } else if (hasInventedNames(method, source)) {
            String name = method.declaredIn().getSimpleName() + "." + method.name();
            problems.add(Rule.NAMES_UNAVAILABLE, Position.of(source.element()), name, source.name());
        }
        return problems.count() == before;
    }

    /** A class file without parameter names makes the compiler call them {@code arg0}, {@code arg1}. */
    private static boolean hasInventedNames(SourceMethod method, SourceInterface source) {
        List<SourceParameter> parameters = method.parameters();
        if (parameters.isEmpty() || method.declaredIn().equals(source.element())) {
            return false;
        }
        for (int i = 0; i < parameters.size(); i++) {
            if (!parameters.get(i).name().equals("arg" + i)) {
                return false;
            }
        }
        return true;
    }

    private void foreign(SourceMethod method, AnnotationUse use) {
        problems.add(
                Rule.FOREIGN_ASYNC,
                Position.of(method.element(), use),
                use.mirror().getAnnotationType().asElement().getSimpleName());
    }

    private boolean isCollaborator(SourceMethod method) {
        boolean shaped = method.parameters().isEmpty()
                && method.element().getTypeParameters().isEmpty()
                && method.returns().getKind() != TypeKind.VOID;
        if (!shaped) {
            problems.add(Rule.LEFTOVER_METHOD, Position.of(method), method.name());
            return false;
        }
        if (facts.isRecord(method.returns()) || Wrapper.of(method.returns(), facts) != Wrapper.VALUE) {
            problems.add(Rule.COLLABORATOR_RESULT, Position.of(method), method.name(), TypeText.of(method.returns()));
            return false;
        }
        return true;
    }

    private void checkEach(SourceMethod method) {
        if (method.gather().isPresent()) {
            return;
        }
        for (SourceParameter parameter : method.parameters()) {
            parameter
                    .each()
                    .ifPresent(each -> problems.add(
                            Rule.EACH_OUTSIDE_GATHER, Position.of(parameter.element(), each), method.name()));
        }
    }
}
