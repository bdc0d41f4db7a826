package dev.fanout.processor.check;

import dev.fanout.processor.read.SourceInterface;
import dev.fanout.processor.read.SourceMethod;
import dev.fanout.processor.read.SourceParameter;
import dev.fanout.processor.read.TypeText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** The methods of a client that a call can delegate to. */
final class ClientMethods {
    private static final int FEW = 5;

    /** A method of a client, seen from the client's type. */
    record Candidate(ExecutableElement element, ExecutableType type) {
        boolean isStatic() {
            return element.getModifiers().contains(Modifier.STATIC);
        }

        String text() {
            return element.getSimpleName() + "(" + TypeText.of(type.getParameterTypes()) + ")";
        }
    }

    private final TypeFacts facts;
    private final Access access;

    ClientMethods(TypeFacts facts, Access access) {
        this.facts = facts;
        this.access = access;
    }

    /** The methods that are meant: the one with identical erased parameter types, or else all that the arguments are assignable to. */
    List<Candidate> matching(DeclaredType client, String name, SourceMethod call, PackageElement from) {
        List<Candidate> sameArity = all(client, from).stream()
                .filter(each -> each.element().getSimpleName().contentEquals(name))
                .filter(each -> each.type().getParameterTypes().size()
                        == call.parameters().size())
                .toList();
        List<Candidate> identical =
                sameArity.stream().filter(each -> isIdentical(each, call)).toList();
        return identical.size() == 1
                ? identical
                : sameArity.stream().filter(each -> isApplicable(each, call)).toList();
    }

    /** What else the client has: methods of that name, or the names of its methods. */
    String remedy(DeclaredType client, String name, PackageElement from) {
        List<Candidate> all = all(client, from);
        Set<String> sameName = new TreeSet<>();
        Set<String> names = new LinkedHashSet<>();
        for (Candidate each : all) {
            names.add(each.element().getSimpleName().toString());
            if (each.element().getSimpleName().contentEquals(name)) {
                sameName.add(each.text());
            }
        }
        if (!sameName.isEmpty()) {
            return "it has " + String.join(", ", sameName);
        }
        return Spelling.nearest(name, names)
                .map(near -> "did you mean " + near + "?")
                .orElseGet(() -> allOf(all) + "name it with `method = ...`");
    }

    private static boolean isOfObject(ExecutableElement method) {
        return method.getEnclosingElement() instanceof TypeElement type
                && type.getQualifiedName().contentEquals("java.lang.Object");
    }

    /** Few can be read at a glance. */
    private static String allOf(List<Candidate> candidates) {
        List<String> texts = candidates.stream()
                .filter(each -> !isOfObject(each.element()))
                .map(Candidate::text)
                .distinct()
                .sorted()
                .toList();
        return texts.isEmpty() || texts.size() > FEW ? "" : "it has " + String.join(", ", texts) + "; ";
    }

    /** Where a static method is called on: the type that declares it, unless only a class that inherits it can be seen. */
    DeclaredType ownerOfStatic(Candidate found, DeclaredType client, PackageElement from) {
        TypeElement declaring = (TypeElement) found.element().getEnclosingElement();
        DeclaredType type = facts.types().getDeclaredType(declaring);
        return access.hiddenIn(type, from).isEmpty() ? type : client;
    }

    /** The other methods of the target's name and arity. */
    List<ExecutableType> overloads(CallTarget.ClientMethod target, PackageElement from) {
        return all(target.owner(), from).stream()
                .filter(each ->
                        each.element().getSimpleName().equals(target.method().getSimpleName()))
                .filter(each -> !each.element().equals(target.method()))
                .map(Candidate::type)
                .filter(type -> type.getParameterTypes().size()
                        == target.type().getParameterTypes().size())
                .toList();
    }

    /** The other methods of the interface of the call's name and arity. */
    List<ExecutableType> overloads(SourceInterface source, SourceMethod call) {
        return source.methods().stream()
                .filter(each -> !each.equals(call) && each.name().equals(call.name()))
                .filter(each -> each.parameters().size() == call.parameters().size())
                .map(each -> (ExecutableType) facts.types().asMemberOf(source.type(), each.element()))
                .toList();
    }

    private boolean isIdentical(Candidate candidate, SourceMethod call) {
        List<? extends TypeMirror> wanted = candidate.type().getParameterTypes();
        List<SourceParameter> given = call.parameters();
        for (int i = 0; i < given.size(); i++) {
            if (!facts.isSameErased(given.get(i).type(), wanted.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isApplicable(Candidate candidate, SourceMethod call) {
        boolean generic = !candidate.element().getTypeParameters().isEmpty();
        List<? extends TypeMirror> wanted = candidate.type().getParameterTypes();
        for (int i = 0; i < wanted.size(); i++) {
            TypeMirror to = generic ? facts.types().erasure(wanted.get(i)) : wanted.get(i);
            if (!facts.isAssignable(call.parameters().get(i).type(), to)) {
                return false;
            }
        }
        return true;
    }

    private List<Candidate> all(DeclaredType client, PackageElement from) {
        List<Candidate> found = new ArrayList<>();
        collect(client, from, found);
        return found;
    }

    /** Seen from the type that declares it: seen from the client, ecj takes an overridden method for the one that it finds first. */
    private void collect(DeclaredType type, PackageElement from, List<Candidate> found) {
        for (ExecutableElement method : ElementFilter.methodsIn(type.asElement().getEnclosedElements())) {
            if (access.canSee(method, from)) {
                boolean fixed = method.getModifiers().contains(Modifier.STATIC);
                TypeMirror seen = fixed ? method.asType() : facts.types().asMemberOf(type, method);
                Candidate candidate = new Candidate(method, (ExecutableType) seen);
                add(candidate, found);
            }
        }
        for (TypeMirror superType : facts.types().directSupertypes(type)) {
            collect((DeclaredType) superType, from, found);
        }
    }

    /** What is inherited on two ways is the method of the narrower type: one may be found above the other, or after it. */
    private void add(Candidate candidate, List<Candidate> found) {
        for (int i = 0; i < found.size(); i++) {
            Candidate other = found.get(i);
            if (isSameSignature(other, candidate)) {
                if (isNarrower(candidate, other)) {
                    found.set(i, candidate);
                }
                return;
            }
        }
        found.add(candidate);
    }

    private boolean isNarrower(Candidate candidate, Candidate other) {
        TypeMirror one = candidate.type().getReturnType();
        TypeMirror two = other.type().getReturnType();
        return !facts.isSame(one, two) && facts.types().isSubtype(one, two);
    }

    private boolean isSameSignature(Candidate sub, Candidate inherited) {
        return sub.element().getSimpleName().equals(inherited.element().getSimpleName())
                && facts.types().isSubsignature(sub.type(), inherited.type());
    }
}
