package dev.fanout.processor.check;

import dev.fanout.processor.read.SourceParameter;
import dev.fanout.processor.read.TypeText;
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
        List<GatherHead> path = new ArrayList<>(List.of(gather));
        GatherPolicy policy = gather.policy();
        GatherHead form = gather;
        for (Optional<GatherHead> other = otherForm(form); other.isPresent(); other = otherForm(form)) {
            form = other.get();
            if (path.contains(form)) {
                Cycles.report(path.subList(path.indexOf(form), path.size()), problems);
                return Optional.empty();
            }
            if (form.isBroken()) {
                return Optional.empty();
            }
            path.add(form);
            policy = policy.or(form.policy());
        }
        return asked(gather, path, policy);
    }

    private Optional<GatherHead> otherForm(GatherHead form) {
        if (form.names().size() != 1 || form.each().isPresent()) {
            return Optional.empty();
        }
        return names.find(form.names().get(0).text(), form, Optional.empty())
                .filter(GatherHead.class::isInstance)
                .map(GatherHead.class::cast);
    }

    /** What the last form asks for; what is mapped is a parameter of the first. */
    private Optional<Asked> asked(GatherHead gather, List<GatherHead> path, GatherPolicy policy) {
        GatherHead form = path.get(path.size() - 1);
        Optional<GatherHead> formOf = path.stream().skip(1).findFirst();
        boolean asksByComponents =
                form.names().isEmpty() && form.wrapper() != Wrapper.STREAM && facts.isRecord(form.value());
        Optional<TypeMirror> record = asksByComponents ? Optional.of(form.value()) : Optional.empty();
        if (form.each().isEmpty() || gather.each().isPresent()) {
            return Optional.of(new Asked(form, form.names(), record, policy, form.each(), formOf));
        }
        return mapped(gather, form.each().get())
                .map(each -> new Asked(form, form.names(), record, policy, Optional.of(each), formOf));
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
