package dev.fanout.hazelcast.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.RemoteSerializer;
import dev.fanout.hazelcast.RemoteFailure;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.RemoteRequest;
import dev.fanout.runtime.RemoteSignature;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Values that are not Serializable travel in the form that their serializer gives them. */
class SerializerTest {
    private static final String THERE = "10.0.0.9:5701";
    private static final RemoteSignature PLAIN =
            RemoteSignature.of(Files.class, "read", Object.class, Object.class).carrying(Holder.class.getName());
    private static final RemoteSignature READ = PLAIN.carrying(
                    Form.class.getName(), Missing.class.getName(), Path.class.getName())
            .writing(Path.class, new PathSerializer())
            .writing(Node.class, new NodeSerializer());

    /** What is called. */
    interface Files {}

    record Holder(Path path, Node node) implements Serializable {}

    /** Is not Serializable. */
    record Node(String name, List<Node> below) {}

    record Form(String name, List<Node> below) implements Serializable {}

    static class Missing extends Exception {
        private static final long serialVersionUID = 1;

        @SuppressWarnings("serial")
        final Path path;

        Missing(Path path) {
            this.path = path;
        }
    }

    static class PathSerializer implements RemoteSerializer<Path, String> {
        @Override
        public String write(Path path) {
            return path.toString();
        }

        @Override
        public Path read(String written) {
            return Path.of(written);
        }
    }

    static class NodeSerializer implements RemoteSerializer<Node, Form> {
        @Override
        public Form write(Node node) {
            return new Form(node.name(), node.below());
        }

        @Override
        public Node read(Form form) {
            return new Node(form.name(), form.below());
        }
    }

    /** Breaks its contract. */
    static class Careless implements RemoteSerializer<Path, String> {
        @Override
        public String write(Path path) {
            return path.toString();
        }

        @Override
        @SuppressWarnings("NullAway")
        public Path read(String written) {
            return null;
        }
    }

    private static byte[] written(RemoteSignature signature, Outcome<@Nullable Object> outcome) throws IOException {
        Bytes bytes = new Bytes(Limits.WHOLE);
        End.write(new DataOutputStream(bytes), bytes, signature, outcome, THERE);
        return bytes.toArray();
    }

    private static Outcome<@Nullable Object> read(RemoteSignature signature, byte[] bytes) throws IOException {
        MessageInput in = new MessageInput(bytes);
        return End.read(in, signature, Travellers.of(signature), THERE);
    }

    private static Object afterTheWay(Object value) throws IOException {
        return read(READ, written(READ, new Outcome.Success<>(value))).orElseThrow();
    }

    private static RemoteFailure failure(Outcome<@Nullable Object> outcome) {
        return (RemoteFailure) ((Outcome.Failure<@Nullable Object>) outcome).exception();
    }

    @Test
    void valueWithSerializer_arrives_alsoInsideOfOthers() throws IOException {
        Path path = Path.of("a/b");
        Node tree = new Node("top", List.of(new Node("below", List.of())));

        assertThat(afterTheWay(path)).isEqualTo(path);
        assertThat(afterTheWay(new Path[] {path})).isEqualTo(new Path[] {path});
        assertThat(afterTheWay(Map.of("k", List.of(path)))).isEqualTo(Map.of("k", List.of(path)));
        assertThat(afterTheWay(new Holder(path, tree))).isEqualTo(new Holder(path, tree));
        assertThat(afterTheWay(tree)).isEqualTo(tree);
    }

    @Test
    void objectThatOccursTwice_isOneWhereItArrives() throws IOException {
        Node node = new Node("shared", List.of());

        List<?> read = (List<?>) afterTheWay(new ArrayList<>(List.of(node, node)));

        assertThat(read.get(0)).isEqualTo(node).isSameAs(read.get(1));
    }

    @Test
    void failureThatHoldsOne_arrivesAsItself() throws IOException {
        Outcome<@Nullable Object> read = read(READ, written(READ, new Outcome.Failure<>(new Missing(Path.of("gone")))));

        Throwable failure = ((Outcome.Failure<@Nullable Object>) read).exception();
        assertThat(failure)
                .isInstanceOfSatisfying(
                        Missing.class, missing -> assertThat(missing.path).isEqualTo(Path.of("gone")));
    }

    @Test
    void arguments_areWrittenByIt() {
        Table table = new Table(READ).add(Path.of("a")).add(new Node("n", List.of()));

        assertThat(table.read().arrived.values().stream().map(RemoteRequest::arguments))
                .containsExactly(List.of(Path.of("a")), List.of(new Node("n", List.of())));
    }

    @Test
    void valueWithoutSerializer_cannotBeSent() throws IOException {
        Outcome<@Nullable Object> read = read(PLAIN, written(PLAIN, new Outcome.Success<>(Path.of("a"))));

        assertThat(failure(read)).hasMessageContaining("cannot be sent").hasMessageContaining("Path");
    }

    @Test
    void otherSerializers_areAnotherCall() {
        RemoteSignature other = PLAIN.writing(Path.class, new Careless());

        assertThat(List.of(Keys.of(PLAIN), Keys.of(READ), Keys.of(other))).doesNotHaveDuplicates();
        assertThat(Keys.of(PLAIN.writing(Path.class, new Careless()))).isEqualTo(Keys.of(other));
        assertThat(PLAIN.writing(Path.class, new Careless())).isEqualTo(other).isNotEqualTo(PLAIN);
    }

    @Test
    void readerThatReturnsNull_isNamed() throws IOException {
        RemoteSignature careless = PLAIN.writing(Path.class, new Careless());

        Outcome<@Nullable Object> read = read(careless, written(careless, new Outcome.Success<>(Path.of("a"))));

        assertThat(failure(read)).hasMessageContaining(Careless.class.getName() + ".read has returned null");
    }

    @Test
    void formOfNoSerializer_isRefused() throws IOException {
        assertThat(failure(read(READ, resultOf(new Written(2, "a")))))
                .hasMessageContaining("IndexOutOfBoundsException");
        assertThat(failure(read(READ, resultOf(new Written(0, 1))))).hasMessageContaining("ClassCastException");
        assertThat(failure(read(READ, resultOf(new Written(0, new Shop.Gadget())))))
                .hasMessageContaining("Gadget may not travel");
        assertThat(failure(read(PLAIN, resultOf(new Written(0, "a")))))
                .hasMessageContaining(Written.class.getName() + " may not travel");
        assertThat(Shop.Gadget.sprung).isFalse();
    }

    /** As somebody may send it who is not us. */
    private static byte[] resultOf(Object hostile) throws IOException {
        Bytes objects = new Bytes(Limits.CALL);
        try (ObjectOutputStream out = new ObjectOutputStream(objects)) {
            out.writeObject(hostile);
        }
        byte[] honest = written(PLAIN, new Outcome.Success<>(new Holder(null, null)));
        Bytes bytes = new Bytes(Limits.WHOLE);
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(honest, 0, 2); // that it is a value, and an object
        out.writeInt(objects.size());
        objects.writeTo(out);
        return bytes.toArray();
    }
}
