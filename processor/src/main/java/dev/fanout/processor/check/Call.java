package dev.fanout.processor.check;

import dev.fanout.processor.read.SourceMethod;
import java.util.List;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * An {@code @Async} method.
 *
 * @param method the method
 * @param wrapper the handle that an abstract one returns; {@link Wrapper#VALUE} for a default method
 * @param value the type of its value: the {@code T} of {@code Task<T>}, or what the default method returns
 * @param target what it runs
 * @param policy what it carries with it
 * @param overloads the other methods that a call of that name with as many arguments could mean
 */
public record Call(
        SourceMethod method,
        Wrapper wrapper,
        TypeMirror value,
        CallTarget target,
        Policy policy,
        List<ExecutableType> overloads)
        implements Callee {

    /** A call that something is wrong with: its name is known, so that nobody misses it. */
    static Call broken(SourceMethod method) {
        return new Call(method, Wrapper.VALUE, method.returns(), new CallTarget.Unknown(), Policy.NONE, List.of());
    }

    @Override
    public List<? extends TypeMirror> thrown() {
        if (policy.fallback().isPresent()) { // which replaces whatever its body throws
            return policy.fallback().get().thrown();
        }
        return target instanceof CallTarget.ClientMethod client ? client.type().getThrownTypes() : method.thrown();
    }

    @Override
    public boolean isBroken() {
        return target instanceof CallTarget.Unknown;
    }

    /** As its method is. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Call call && method.equals(call.method);
    }

    @Override
    public int hashCode() {
        return method.hashCode();
    }
}
