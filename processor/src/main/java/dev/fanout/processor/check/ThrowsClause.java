package dev.fanout.processor.check;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What a throws clause comes to. */
public final class ThrowsClause {

    private final TypeFacts facts;

    public ThrowsClause(Types types, Elements elements) {
        this.facts = new TypeFacts(types, elements);
    }

    /** Its checked exceptions without those that another of them covers, in their order. */
    public List<TypeMirror> reduced(List<? extends TypeMirror> thrown) {
        List<TypeMirror> reduced = new ArrayList<>();
        for (TypeMirror each : thrown) {
            boolean isCovered = thrown.stream()
                    .anyMatch(other -> !facts.isSame(other, each) && facts.isCovered(each, List.of(other)));
            boolean isRepeated = reduced.stream().anyMatch(other -> facts.isSame(other, each));
            if (facts.isChecked(each) && !isCovered && !isRepeated) {
                reduced.add(each);
            }
        }
        return reduced;
    }
}
