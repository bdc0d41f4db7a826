package dev.fanout.processor.check;

import dev.fanout.processor.check.GatherHead.Name;
import dev.fanout.processor.read.AnnotationUse;
import dev.fanout.processor.read.SourceMethod;
import dev.fanout.processor.read.SourceParameter;
import dev.fanout.processor.read.TypeText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads what a {@code @Gather} method says by itself. */
final class GatherHeads {

    private final TypeFacts facts;
    private final Problems problems;

    GatherHeads(TypeFacts facts, Problems problems) {
        this.facts = facts;
        this.problems = problems;
    }

    GatherHead of(SourceMethod method) {
        AnnotationUse use = method.gather().orElseThrow();
        int before = problems.count();
        Wrapper wrapper = Wrapper.of(method.returns(), facts);
        Optional<TypeMirror> value = wrapper.unwrap(method.returns());
        checkValue(method, value);
        GatherPolicy policy = new GatherPolicies(problems).of(method, use);
        Optional<EachHead> each = each(method);
        List<Name> names = names(method, use);
        boolean isBroken = problems.count() > before;
        return new GatherHead(method, use, wrapper, value.orElse(method.returns()), names, policy, each, isBroken);
    }

    private void checkValue(SourceMethod method, Optional<TypeMirror> value) {
        Position position = Position.of(method);
        String returns = TypeText.of(method.returns());
        if (value.isEmpty() || facts.isRaw(value.get())) {
            String raw = value.map(TypeText::of).orElse(returns);
            problems.add(Rule.RAW_RESULT, position, raw, raw);
        } else if (value.get().getKind() == TypeKind.WILDCARD || isRecordOfWildcards(value.get())) {
            problems.add(Rule.WILDCARD_RESULT, position, returns);
        } else if (!facts.isSame(value.get(), method.returns()) && Wrapper.of(value.get(), facts) != Wrapper.VALUE) {
            problems.add(
                    Rule.NESTED_FORMS,
                    position,
                    TypeText.of(value.get()),
                    returns,
                    Wrapper.once(method.returns(), facts));
        }
    }

    private boolean isRecordOfWildcards(TypeMirror value) {
        return facts.isRecord(value)
                && TypeFacts.arguments(value).stream().anyMatch(argument -> argument.getKind() == TypeKind.WILDCARD);
    }

    private List<Name> names(SourceMethod method, AnnotationUse use) {
        List<Name> names = use.list("value").stream()
                .map(value -> new Name(String.valueOf(value.getValue()), value))
                .toList();
        Set<String> seen = new HashSet<>();
        for (Name name : names) {
            if (!seen.add(name.text())) {
                AnnotationValue second = name.value();
                problems.add(Rule.DUPLICATE_NAME, Position.of(method.element(), use, second), name.text());
            }
        }
        return names;
    }

    private Optional<EachHead> each(SourceMethod method) {
        List<SourceParameter> mapped = method.parameters().stream()
                .filter(parameter -> parameter.each().isPresent())
                .toList();
        if (mapped.isEmpty()) {
            return Optional.empty();
        }
        if (mapped.size() > 1) {
            problems.add(Rule.EACH_TWICE, Position.of(mapped.get(1).element()), method.name());
            return Optional.empty();
        }
        SourceParameter parameter = mapped.get(0);
        String feeds = parameter.each().flatMap(each -> each.text("value")).orElse(parameter.name());
        return mapped(parameter, feeds);
    }

    /** A parameter as one that is mapped over; empty if it cannot be, which is then reported. */
    Optional<EachHead> mapped(SourceParameter parameter, String feeds) {
        Optional<TypeMirror> element = facts.elementOf(parameter.type());
        if (element.isEmpty()) {
            Position position = Position.of(parameter.element());
            String type = TypeText.of(parameter.type());
            if (isRawIterable(parameter.type())) {
                problems.add(Rule.RAW_RESULT, position, type, type);
            } else {
                problems.add(Rule.EACH_NOT_ITERABLE, position, parameter.name(), type);
            }
        }
        return element.map(type -> new EachHead(parameter, type, feeds));
    }

    private boolean isRawIterable(TypeMirror type) {
        return facts.asIterable(type).isPresent();
    }
}
