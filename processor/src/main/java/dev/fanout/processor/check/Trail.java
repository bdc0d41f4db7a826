package dev.fanout.processor.check;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * The way from what a call is passed, or returns, to a type.
 *
 * @param fields the fields on it: {@code Model.layers}, {@code Layer.weights}; a serializer is one, too: {@code LayerSerializer.write}
 * @param relation what the last of them, or else the value itself, has to do with the type
 * @param canSkip whether the last of them can be left out when its object is sent, which a record's component cannot
 */
record Trail(List<String> fields, Relation relation, boolean canSkip) {

    /** At the value itself. */
    static final Trail START = new Trail(List.of(), Relation.IS, false);

    Trail {
        fields = List.copyOf(fields);
    }

    Trail field(TypeElement owner, VariableElement field) {
        List<String> longer = new ArrayList<>(fields);
        longer.add(owner.getSimpleName() + "." + field.getSimpleName());
        return new Trail(longer, Relation.IS, owner.getKind() != ElementKind.RECORD);
    }

    /** To what a serializer writes. */
    Trail written(TypeElement serializer) {
        List<String> longer = new ArrayList<>(fields);
        longer.add(serializer.getSimpleName() + ".write");
        return new Trail(longer, Relation.RETURNS, false);
    }

    /** To an element, a key, a value. */
    Trail inside() {
        return new Trail(fields, Relation.HOLDS, canSkip);
    }

    /** To one of the types that something of a sealed type is of. */
    Trail narrowed() {
        return new Trail(fields, relation != Relation.HOLDS ? Relation.CAN_BE : relation, canSkip);
    }

    /** {@code Model.layers -> Layer.weights is of type}. */
    String text() {
        return (fields.isEmpty() ? "it" : String.join(" -> ", fields)) + " " + relation.verb;
    }

    /** What the end of a trail has to do with a type. */
    enum Relation {
        IS("is of type"),
        HOLDS("holds"),
        CAN_BE("can be"),
        RETURNS("returns");

        private final String verb;

        Relation(String verb) {
            this.verb = verb;
        }
    }
}
