package dev.fanout.processor.check;

import dev.fanout.processor.read.AnnotationUse;
import dev.fanout.processor.read.SourceMethod;
import dev.fanout.processor.read.TypeText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.type.DeclaredType;

/** The constructor parameters of one generated class, in order of appearance. */
final class Clients {

    private final TypeFacts facts;
    private final Problems problems;
    private final Collection<SourceMethod> collaborators;
    private final Set<String> takenNames = new HashSet<>();
    private final Map<Object, Client> byKey = new LinkedHashMap<>();

    Clients(TypeFacts facts, Problems problems, Collection<SourceMethod> collaborators) {
        this.facts = facts;
        this.problems = problems;
        this.collaborators = collaborators;
        collaborators.forEach(each -> takenNames.add(each.name()));
    }

    List<Client> inOrder() {
        return new ArrayList<>(byKey.values());
    }

    /** The parameter of a collaborator. */
    Client collaborator(SourceMethod accessor, SourceMethod mentionedBy) {
        return byKey.computeIfAbsent(
                accessor.name(),
                name -> new Client(accessor.name(), accessor.returns(), Optional.of(accessor), mentionedBy, false));
    }

    /** The type that the methods of a call's client are looked up in: a collaborator's has type arguments, a class literal has none. */
    DeclaredType typeOf(AnnotationUse async, DeclaredType literal) {
        return accessorOf(async, literal)
                .map(SourceMethod::returns)
                .filter(type -> facts.isSameErased(type, literal))
                .filter(DeclaredType.class::isInstance)
                .map(DeclaredType.class::cast)
                .orElse(literal);
    }

    /** The parameter for the client of a call; empty if something is wrong with it, which is then reported. */
    Optional<Client> clientOf(SourceMethod call, AnnotationUse async, DeclaredType type) {
        Optional<SourceMethod> accessor = accessorOf(async, type);
        Optional<String> name = async.text("client");
        if (accessor.isPresent()) {
            Client client = collaborator(accessor.get(), call);
            name.ifPresent(given -> byKey.put(given, client.withName()));
            return fitting(client, call, async, type);
        }
        if (name.isEmpty()) {
            return Optional.of(byKey.computeIfAbsent(
                    facts.element(type).orElseThrow(),
                    element -> new Client(freeName(TypeText.of(type)), type, Optional.empty(), call, false)));
        }
        if (!SourceVersion.isName(name.get()) || name.get().contains(".")) {
            problems.add(Rule.CLIENT_NAME, Position.of(call.element(), async, "client"), name.get());
            return Optional.empty();
        }
        takenNames.add(name.get());
        Client client =
                byKey.computeIfAbsent(name.get(), key -> new Client(name.get(), type, Optional.empty(), call, true));
        return fitting(client, call, async, type);
    }

    private Optional<Client> fitting(Client client, SourceMethod call, AnnotationUse async, DeclaredType wanted) {
        if (facts.types()
                .isSubtype(facts.types().erasure(client.type()), facts.types().erasure(wanted))) {
            return Optional.of(client);
        }
        problems.add(
                Rule.CLIENT_CONFLICT,
                Position.of(call.element(), async, "client"),
                client.name(),
                TypeText.of(client.type()),
                TypeText.of(wanted));
        return Optional.empty();
    }

    private Optional<SourceMethod> accessorOf(AnnotationUse async, DeclaredType type) {
        Optional<String> name = async.text("client");
        List<SourceMethod> fitting = collaborators.stream()
                .filter(each ->
                        name.isPresent() ? each.name().equals(name.get()) : facts.isSameErased(each.returns(), type))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private String freeName(String simpleName) {
        String base = decapitalized(simpleName);
        String name = SourceVersion.isKeyword(base) ? base + "Client" : base;
        int number = 2;
        while (!takenNames.add(name)) {
            name = base + number++;
        }
        return name;
    }

    /** {@code userApi} for {@code UserApi}, {@code httpApi} for {@code HTTPApi}, {@code db} for {@code DB}. */
    static String decapitalized(String name) {
        int capitals = 0;
        while (capitals < name.length() && Character.isUpperCase(name.charAt(capitals))) {
            capitals++;
        }
        int lowered = capitals > 1 && capitals < name.length() && Character.isLowerCase(name.charAt(capitals))
                ? capitals - 1
                : Math.max(1, capitals);
        return name.substring(0, lowered).toLowerCase(Locale.ROOT) + name.substring(lowered);
    }
}
