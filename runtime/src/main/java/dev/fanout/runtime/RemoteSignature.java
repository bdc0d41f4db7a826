package dev.fanout.runtime;

import dev.fanout.RemoteSerializer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which call it is, for two processes that have the same interface: the interface, the name of the call, and its types. A
 * generated class has one for each of its calls that can run elsewhere.
 *
 * <pre>{@code
 * private static final RemoteSignature SCORE =
 *     RemoteSignature.of(Scores.class, "score", Score.class, Model.class, long.class).carrying("shop.Layer");
 * }</pre>
 *
 * <p>Two are equal if the names of all of that are. Immutable. No method accepts
 * null.
 */
public final class RemoteSignature {
    private final Class<?> target;
    private final String call;
    private final Class<?> result;
    private final List<Class<?>> parameters;
    private final Set<String> carried;
    private final RemoteSerializers serializers;
    private final String text; // asked for at each call

    private RemoteSignature(
            Class<?> target,
            String call,
            Class<?> result,
            List<Class<?>> parameters,
            Set<String> carried,
            RemoteSerializers serializers) {
        this.target = target;
        this.call = call;
        this.result = result;
        this.parameters = parameters;
        this.carried = carried;
        this.serializers = serializers;
        this.text = call + parameters.stream().map(Class::getTypeName).collect(Collectors.joining(",", "(", ")"));
    }

    /**
     * The signature of a call.
     *
     * @param target the interface that declares the call
     * @param call its name
     * @param result what it returns, erased; {@code void.class} for nothing
     * @param parameters what it takes, erased
     * @return the signature, which carries nothing but these types and those of the JDK that are values
     */
    public static RemoteSignature of(Class<?> target, String call, Class<?> result, Class<?>... parameters) {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(call, "call");
        Objects.requireNonNull(result, "result");
        return new RemoteSignature(target, call, result, List.of(parameters), Set.of(), RemoteSerializers.NONE);
    }

    /**
     * The same signature, whose arguments, result and failures may also contain these classes: types of their fields, subtypes,
     * elements of collections. What is not named here, and is not one of the types of the signature or a value of the JDK, is refused
     * where it arrives.
     *
     * @param classes their binary names, as in {@code shop.Order$Line}
     * @return another signature
     */
    public RemoteSignature carrying(String... classes) {
        Set<String> all = new LinkedHashSet<>(carried);
        all.addAll(List.of(classes));
        return new RemoteSignature(target, call, result, parameters, Set.copyOf(all), serializers);
    }

    /**
     * The same signature, whose values of a type are written and read by a serializer, unless one that was named before is for them. What it
     * writes is among the types of the signature or {@linkplain #carrying carried}.
     *
     * @param type what it is for
     * @param serializer what writes and reads it
     * @param <T> the same, with type arguments
     * @return another signature
     */
    public <T> RemoteSignature writing(Class<? super T> type, RemoteSerializer<T, ?> serializer) {
        return new RemoteSignature(target, call, result, parameters, carried, serializers.with(type, serializer));
    }

    /**
     * The interface that declares the call.
     *
     * @return the interface
     */
    public Class<?> target() {
        return target;
    }

    /**
     * The name of the call, without that of the interface.
     *
     * @return the name
     */
    public String call() {
        return call;
    }

    /**
     * What the call returns.
     *
     * @return the erased type; {@code void.class} for nothing
     */
    public Class<?> result() {
        return result;
    }

    /**
     * What the call takes.
     *
     * @return the erased types, unmodifiable
     */
    public List<Class<?>> parameters() {
        return parameters;
    }

    /**
     * The names of other classes that may travel with it, in no order.
     *
     * @return binary names, unmodifiable
     */
    public Set<String> carried() {
        return carried;
    }

    /**
     * What writes and reads those of its values that are not sent as they are.
     *
     * @return the serializers, often none
     */
    public RemoteSerializers serializers() {
        return serializers;
    }

    /**
     * The signature as a text that differs wherever two signatures of one interface do, as long as their classes' names do:
     * {@code score(shop.Model,long)}.
     *
     * @return the name of the call and its parameters
     */
    public String text() {
        return text;
    }

    private List<Object> names() {
        List<String> written = serializers.types().stream().map(Class::getName).toList();
        return List.of(target.getName(), text, result.getName(), carried, written);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof RemoteSignature that && names().equals(that.names()));
    }

    @Override
    public int hashCode() {
        return names().hashCode();
    }

    @Override
    public String toString() {
        return target.getName() + "." + text;
    }
}
