package dev.fanout.runtime;

import dev.fanout.RemoteSerializer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What writes the values of a call that are not {@code Serializable}: for those who send calls to other processes. Each has a number, which
 * is the same on both sides if their {@linkplain RemoteSignature signatures} are equal.
 *
 * <pre>{@code
 * int number = serializers.find(value);                                 // -1: it is sent as it is
 * Object sent = number < 0 ? value : serializers.write(number, value);  // with the number
 * Object received = serializers.read(number, sent);
 * }</pre>
 *
 * <p>Immutable. No method accepts null.
 */
public final class RemoteSerializers {
    static final RemoteSerializers NONE = new RemoteSerializers(List.of());

    private final List<Entry<?>> entries;

    private RemoteSerializers(List<Entry<?>> entries) {
        this.entries = entries;
    }

    private record Entry<T>(Class<? super T> type, RemoteSerializer<T, ?> serializer) {}

    <T> RemoteSerializers with(Class<? super T> type, RemoteSerializer<T, ?> serializer) {
        List<Entry<?>> more = new ArrayList<>(entries);
        more.add(new Entry<>(Objects.requireNonNull(type, "type"), Objects.requireNonNull(serializer, "serializer")));
        return new RemoteSerializers(List.copyOf(more));
    }

    /**
     * Whether there are none.
     *
     * @return true if each value is sent as it is
     */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /**
     * The classes of the serializers, in order.
     *
     * @return the classes, unmodifiable
     */
    public List<Class<?>> types() {
        return entries.stream()
                .<Class<?>>map(entry -> entry.serializer().getClass())
                .toList();
    }

    /**
     * Which one is for a value.
     *
     * @param value the value
     * @return the number of the first whose type the value is of; -1 if there is none
     */
    public int find(Object value) {
        Objects.requireNonNull(value, "value");
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).type().isInstance(value)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * What to send in place of a value.
     *
     * @param number that of its serializer
     * @param value the value
     * @return what the serializer makes of it
     * @throws IndexOutOfBoundsException if there is no such serializer
     * @throws ClassCastException if it is not for such values
     * @throws NullPointerException if it returns null, or an argument is null
     */
    public Object write(int number, Object value) {
        RemoteSerializer<Object, Object> serializer = get(number);
        return required(serializer.write(Objects.requireNonNull(value, "value")), serializer, "write");
    }

    /**
     * The value again.
     *
     * @param number that of its serializer
     * @param written what has arrived
     * @return what the serializer makes of it
     * @throws IndexOutOfBoundsException if there is no such serializer
     * @throws ClassCastException if it writes something else
     * @throws NullPointerException if it returns null, or an argument is null
     */
    public Object read(int number, Object written) {
        RemoteSerializer<Object, Object> serializer = get(number);
        Object value = required(serializer.read(Objects.requireNonNull(written, "written")), serializer, "read");
        return entries.get(number).type().cast(value);
    }

    @SuppressWarnings("unchecked") // its own bridge methods check what it is given
    private RemoteSerializer<Object, Object> get(int number) {
        return (RemoteSerializer<Object, Object>) entries.get(number).serializer();
    }

    private static Object required(Object result, RemoteSerializer<?, ?> serializer, String method) {
        return Objects.requireNonNull(
                result, () -> serializer.getClass().getName() + "." + method + " has returned null");
    }
}
