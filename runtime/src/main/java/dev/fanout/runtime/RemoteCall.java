package dev.fanout.runtime;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call that can run in another process, and here as well: as data, and as a body. Started with {@linkplain CallOptions#on options}
 * that name a {@link RemoteExecutor}, its arguments are sent there; started without, or where the runtime has an ordinary executor of
 * that name, its body runs here.
 *
 * <pre>{@code
 * Task<Score> score = group.start("score", CallOptions.DEFAULT.on("cluster"), RemoteCall.of(
 *     SCORE, () -> Scores.super.score(model, itemId), () -> new Object[] {model, itemId}));
 * }</pre>
 *
 * <p>No method accepts null.
 *
 * @param <T> what the call returns
 */
public final class RemoteCall<T extends @Nullable Object> implements Call<T> {
    private final RemoteSignature signature;
    private final Call<T> body;
    private final Arguments arguments;

    private RemoteCall(RemoteSignature signature, Call<T> body, Arguments arguments) {
        this.signature = signature;
        this.body = body;
        this.arguments = arguments;
    }

    /**
     * A call.
     *
     * @param signature which one
     * @param body runs it here
     * @param arguments gives its arguments, when all of its inputs are there
     * @param <T> what it returns
     * @return the call to start
     */
    public static <T extends @Nullable Object> Call<T> of(
            RemoteSignature signature, Call<T> body, Arguments arguments) {
        Objects.requireNonNull(signature, "signature");
        Objects.requireNonNull(body, "body");
        return new RemoteCall<>(signature, body, Objects.requireNonNull(arguments, "arguments"));
    }

    /**
     * A call to be mapped over elements.
     *
     * @param signature which one
     * @param body runs it here for an element
     * @param arguments gives the arguments for an element
     * @param <E> the element
     * @param <T> what the call returns
     * @return the call to start with {@link TaskGroup#startEach}
     */
    public static <E extends @Nullable Object, T extends @Nullable Object> EachCall<E, T> ofEach(
            RemoteSignature signature, EachCall<E, T> body, EachArguments<E> arguments) {
        Objects.requireNonNull(signature, "signature");
        Objects.requireNonNull(body, "body");
        return new Each<>(signature, body, Objects.requireNonNull(arguments, "arguments"));
    }

    RemoteSignature signature() {
        return signature;
    }

    Arguments arguments() {
        return arguments;
    }

    /** Runs the body, here. */
    @Override
    public T run() throws Throwable {
        return body.run();
    }

    /** The call for one element; null if {@code each} is of another sort. */
    static <E extends @Nullable Object, T extends @Nullable Object> @Nullable Call<T> at(
            EachCall<E, T> each, E element) {
        return each instanceof Each<E, T> remote ? remote.at(element) : null;
    }

    private record Each<E extends @Nullable Object, T extends @Nullable Object>(
            RemoteSignature signature, EachCall<E, T> body, EachArguments<E> arguments) implements EachCall<E, T> {
        @Override
        public T run(E element) throws Throwable {
            return body.run(element);
        }

        Call<T> at(E element) {
            return of(signature, () -> body.run(element), () -> arguments.read(element));
        }
    }

    /** Gives the arguments of a call. */
    @FunctionalInterface
    public interface Arguments {

        /**
         * Reads them.
         *
         * @return one for each parameter, in order; elements may be null
         */
        @Nullable
        Object[] read();
    }

    /**
     * Gives the arguments of a call for one element.
     *
     * @param <E> the element
     */
    @FunctionalInterface
    public interface EachArguments<E extends @Nullable Object> {

        /**
         * Reads them.
         *
         * @param element the element
         * @return one for each parameter, in order; elements may be null
         */
        @Nullable
        Object[] read(E element);
    }
}
