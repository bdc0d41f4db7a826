package dev.fanout.processor.check;

import dev.fanout.processor.check.Wanted.Need;
import dev.fanout.processor.read.SourceParameter;
import dev.fanout.processor.read.TypeText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Parameters of calls that nothing produces. Whether the call or the gather is wrong about a name shows only when all gathers have been looked
 * at; each mistake is then reported once.
 */
final class MissingInputs {

    private record Key(GatherHead gather, String name) {}

    private final TypeFacts facts;
    private final Names names;
    private final Problems problems;
    private final Map<Key, List<Need>> missing = new LinkedHashMap<>();
    private final Set<SourceParameter> blamed = new HashSet<>();

    MissingInputs(TypeFacts facts, Names names, Problems problems) {
        this.facts = facts;
        this.names = names;
        this.problems = problems;
    }

    void add(GatherHead gather, Need need) {
        missing.computeIfAbsent(new Key(gather, need.parameter().name()), key -> new ArrayList<>())
                .add(need);
    }

    void report() {
        missing.forEach((key, needs) -> {
            Optional<String> meant = meant(key, needs.get(0).parameter());
            boolean meantIsCallee =
                    meant.filter(names.callees(key.gather())::contains).isPresent();
            if (meantIsCallee && !names.isWorthReporting(key.name(), names.candidates(key.gather()))) {
                return;
            }
            if (isGathersFault(key, needs, meant)) {
                report(key, needs, meant, key.gather().position());
            } else if (blamed.add(needs.get(0).parameter())) {
                report(key, needs, meant, Position.of(needs.get(0).parameter().element()));
            }
        });
    }

    private void report(Key key, List<Need> needs, Optional<String> meant, Position position) {
        SourceParameter parameter = needs.get(0).parameter();
        String needing = String.join(
                " and ", needs.stream().map(need -> need.callee().name()).toList());
        String remedy = forgottenEach(key, parameter)
                .map(each -> "did you forget @Each? Write `" + each + "`")
                .or(() -> meant.map(name -> "did you mean " + name + "?"))
                .orElseGet(() -> "add a parameter `%s %s` to %s"
                        .formatted(
                                TypeText.of(parameter.type()),
                                key.name(),
                                key.gather().name()));
        problems.add(Rule.UNKNOWN_INPUT, position, key.gather().name(), key.name(), needing, remedy);
    }

    /** A name that several calls use, or that others get elsewhere, is right; what the gather calls otherwise is wrong. */
    private boolean isGathersFault(Key key, List<Need> needs, Optional<String> meant) {
        if (needs.size() > 1 || forgottenEach(key, needs.get(0).parameter()).isPresent()) {
            return true;
        }
        if (meant.isEmpty()) {
            return gathersWithout(needs.get(0)) == 1;
        }
        boolean meantIsParameter = key.gather().method().parameters().stream()
                .anyMatch(parameter -> parameter.name().equals(meant.get()));
        return meantIsParameter && isUsedElsewhere(key.name(), needs.get(0).callee());
    }

    /** The gather's only parameter of which such a one is an element, as it would be mapped. */
    private Optional<String> forgottenEach(Key key, SourceParameter parameter) {
        List<SourceParameter> collections = key.gather().method().parameters().stream()
                .filter(each -> facts.elementOf(each.type())
                        .filter(element -> facts.isAssignable(element, parameter.type()))
                        .isPresent())
                .toList();
        if (key.gather().each().isPresent() || collections.size() != 1) {
            return Optional.empty();
        }
        SourceParameter collection = collections.get(0);
        return Optional.of(
                "@Each(\"%s\") %s %s".formatted(key.name(), TypeText.of(collection.type()), collection.name()));
    }

    private long gathersWithout(Need need) {
        return missing.values().stream().filter(needs -> needs.contains(need)).count();
    }

    private boolean isUsedElsewhere(String name, Callee callee) {
        return names.calls().stream()
                .filter(call -> !call.name().equals(callee.name()))
                .flatMap(call -> call.method().parameters().stream())
                .anyMatch(parameter -> parameter.name().equals(name));
    }

    /** A name that is spelt nearly like it, or else the only one that has its type. */
    private Optional<String> meant(Key key, SourceParameter parameter) {
        Optional<String> near = Spelling.nearest(key.name(), names.candidates(key.gather()));
        return near.isPresent() ? near : onlyOneOfType(key.gather(), parameter);
    }

    private Optional<String> onlyOneOfType(GatherHead gather, SourceParameter parameter) {
        List<String> fitting = new ArrayList<>();
        gather.method().parameters().stream()
                .filter(each -> facts.isSame(each.type(), parameter.type()))
                .forEach(each -> fitting.add(each.name()));
        names.calls().stream()
                .filter(call -> !call.isBroken() && facts.isSame(call.value(), parameter.type()))
                .forEach(call -> fitting.add(call.name()));
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }
}
