package dev.fanout.processor.check;

import dev.fanout.processor.read.SourceMethod;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;

/**
 * The method that replaces a call's failure.
 *
 * @param method a default or static method of the interface
 * @param takesFailure whether its last parameter is the failure
 */
public record FallbackMethod(SourceMethod method, boolean takesFailure) {

    public boolean isStatic() {
        return method.element().getModifiers().contains(Modifier.STATIC);
    }

    List<TypeMirror> thrown() {
        return method.thrown();
    }
}
