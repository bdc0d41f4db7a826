package dev.fanout;

/**
 * Turns values of a type that cannot be sent to another process into values that can, and back: for classes that are not {@code Serializable}, such as a
 * {@code Path}, a message of Protocol Buffers, or a class of somebody else.
 *
 * <pre>{@code
 * final class PathSerializer implements RemoteSerializer<Path, String> {
 *   @Override public String write(Path path) { return path.toString(); }
 *   @Override public Path read(String written) { return Path.of(written); }
 * }
 *
 * @Serializers(PathSerializer.class)
 * interface Reports {
 *   @Async(on = "cluster") default Summary summary(Path file) throws IOException { return Summary.of(file); }
 * }
 * }</pre>
 *
 * <p>What it writes travels like any other value: it consists of {@code Serializable} classes, which the processor checks, or is an array of bytes. It may hold
 * values that a serializer of the same interface writes in turn, as long as that comes to an end.
 *
 * <p>It is found for every object of the type, wherever that is: as an argument, as a result, inside of others, as what a call throws. An object that occurs
 * several times in one value is written once, and is one object where it arrives. A cycle through what is written cannot be read.
 *
 * <p>The class is public or visible in the package of the interface, is neither abstract nor an inner class, and has a constructor without parameters, which
 * generated classes call: once for each call that needs it. Its methods are called by several threads at once, of both sides; they neither get nor return null.
 * What they throw is a failure of the call whose value it was. {@link #read} is called with what another process has sent: it has the declared type, and
 * otherwise any content.
 *
 * @param <T> what it is for: a class or an interface, without type arguments other than {@code ?}
 * @param <S> what is sent in its place
 */
public interface RemoteSerializer<T, S> {

    /**
     * What to send in place of a value.
     *
     * @param value the value, not null
     * @return what stands for it, not null
     */
    S write(T value);

    /**
     * The value again.
     *
     * @param written what {@link #write} has returned in another process, not null
     * @return the value, not null
     */
    T read(S written);
}
