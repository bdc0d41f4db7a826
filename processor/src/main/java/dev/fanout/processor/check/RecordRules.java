package dev.fanout.processor.check;

import dev.fanout.processor.read.TypeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/** Makes a record of calls: each component is looked up by its name. */
final class RecordRules {

    private final TypeFacts facts;
    private final Problems problems;

    RecordRules(TypeFacts facts, Problems problems) {
        this.facts = facts;
        this.problems = problems;
    }

    Optional<GatherResult> check(GatherHead gather, DeclaredType record, Wiring wiring) {
        List<? extends RecordComponentElement> components = ((TypeElement) record.asElement()).getRecordComponents();
        List<Input> inputs = new ArrayList<>();
        for (RecordComponentElement component : components) {
            String name = component.getSimpleName().toString();
            TypeMirror type = typeOf(component, record);
            wiring.resolve(Wanted.component(name, type, TypeText.of(record), gather.position()))
                    .ifPresent(inputs::add);
        }
        if (inputs.size() == components.size() && wiring.nodes().isEmpty()) {
            problems.add(Rule.EMPTY_RECORD, gather.position(), TypeText.of(record));
            return Optional.empty();
        }
        return inputs.size() == components.size()
                ? Optional.of(new GatherResult.OfRecord(record, inputs))
                : Optional.empty();
    }

    /** Seen from the record's type: {@code T body} is {@code Html body} in {@code Page<Html>}. */
    private TypeMirror typeOf(RecordComponentElement component, DeclaredType record) {
        return ((ExecutableType) facts.types().asMemberOf(record, component.getAccessor())).getReturnType();
    }
}
