package dev.fanout.processor.check;

import dev.fanout.processor.read.SourceMethod;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/** What a name can mean in a gather: a call, or another gather as a call. */
public sealed interface Callee permits Call, GatherHead {

    SourceMethod method();

    /** The type of its value. */
    TypeMirror value();

    /** The exceptions that making the call can throw. */
    List<? extends TypeMirror> thrown();

    /** Whether a problem with it has been found, so that nothing that depends on it is judged. */
    boolean isBroken();

    default String name() {
        return method().name();
    }
}
