package dev.fanout.processor.check;

import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/** What a call runs. */
public sealed interface CallTarget {

    /** The body of the default method. */
    record OwnBody() implements CallTarget {}

    /**
     * A method of a client.
     *
     * @param owner the client's type
     * @param client the constructor parameter; empty for a static method, which needs none
     * @param method the method
     * @param type its type, seen from the client's type
     * @param stage where it returns a {@code CompletionStage}: what that is of
     */
    record ClientMethod(
            DeclaredType owner,
            Optional<Client> client,
            ExecutableElement method,
            ExecutableType type,
            Optional<TypeMirror> stage)
            implements CallTarget {

        /** The type of the call's value: what the method returns, or what its stage is of. */
        public TypeMirror answer() {
            return stage.orElseGet(type::getReturnType);
        }
    }

    /** Nobody knows: a problem has been found. */
    record Unknown() implements CallTarget {}
}
