package dev.fanout.processor.check;

import dev.fanout.processor.read.SourceParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** Follows a gather that names another one: the same plan in another form. */
final class AskedForms {

    private final TypeFacts facts;
    private final Names names;
    private final GatherHeads heads;
    private final Problems problems;

    AskedForms(TypeFacts facts, Names names, GatherHeads heads, Problems problems) {
        this.facts = facts;
        this.names = names;
        this.heads = heads;
        this.problems = problems;
    }

    /** What the gather asks for; empty if something is wrong with it, which is then reported. */
    Optional<Asked> of(GatherHead gather) {
        return of(gather, gather, new ArrayList<>());
    }

    private Optional<Asked> of(GatherHead gather, GatherHead form, List<GatherHead> path) {
        if (path.contains(form)) {
            Cycles.report(path.subList(path.indexOf(form), path.size()), problems);
            return Optional.empty();
        }
        path.add(form);
        Optional<GatherHead> other = otherForm(form);
        if (other.isEmpty()) {
            return own(form);
        }
        if (other.get().isBroken()) {
            return Optional.empty();
        }
        return of(gather, other.get(), path).flatMap(asked -> rebound(gather, form, asked));
    }

    private Optional<GatherHead> otherForm(GatherHead form) {
        if (form.names().size() != 1 || form.each().isPresent()) {
            return Optional.empty();
        }
        return names.find(form.names().get(0).text(), form, Optional.empty())
                .filter(GatherHead.class::isInstance)
                .map(GatherHead.class::cast);
    }

    private Optional<Asked> own(GatherHead form) {
        boolean asksByComponents = form.names().isEmpty() && facts.isRecord(form.value());
        Optional<TypeMirror> record = asksByComponents ? Optional.of(form.value()) : Optional.empty();
        return Optional.of(new Asked(form.names(), record, form.timeout(), form.each()));
    }

    /** What the other form sets is this one's where this one sets nothing; what is mapped is a parameter of this one. */
    private Optional<Asked> rebound(GatherHead gather, GatherHead form, Asked asked) {
        Optional<EachHead> each = asked.each();
        if (each.isPresent() && form == gather) {
            each = mapped(gather, each.get());
            if (each.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(
                new Asked(asked.names(), asked.record(), form.timeout().or(asked::timeout), each));
    }

    private Optional<EachHead> mapped(GatherHead gather, EachHead other) {
        Optional<SourceParameter> own = gather.method().parameters().stream()
                .filter(parameter -> parameter.name().equals(other.parameter().name()))
                .findFirst();
        if (own.isEmpty()) {
            problems.add(
                    Rule.UNKNOWN_INPUT,
                    gather.position(),
                    gather.name(),
                    other.parameter().name(),
                    gather.names().get(0).text(),
                    "add a parameter `%s %s` to %s"
                            .formatted(
                                    TypeText.of(other.parameter().type()),
                                    other.parameter().name(),
                                    gather.name()));
            return Optional.empty();
        }
        return heads.mapped(own.get(), other.feeds());
    }
}
