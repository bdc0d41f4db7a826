package dev.fanout.hazelcast.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.RemoteSerializer;
import dev.fanout.runtime.RemoteSignature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two versions of a call are told apart where one side would take for something else what the other has sent. */
class KeysTest {
    @TempDir
    private Path folder;

    private UUID key(String body) throws IOException, ClassNotFoundException {
        return Version.of(folder, "Lab", "import java.util.*; public interface Lab " + body)
                .with("Lab", lab -> Keys.of(RemoteSignature.of(lab, "allowed", List.class, Set.class, int.class)));
    }

    @Test
    void typeArguments_areCompared() throws Exception {
        UUID key = key("{ List<String> allowed(Set<Integer> all, int one); }");

        assertThat(key)
                .isEqualTo(key("{ List<String> allowed(java.util.Set<Integer> some, int which); }"))
                .isNotEqualTo(key("{ List<String> allowed(Set<Long> all, int one); }"))
                .isNotEqualTo(key("{ List<Integer> allowed(Set<Integer> all, int one); }"))
                .isNotEqualTo(key("{ List<String> allowed(Set<? super Integer> all, int one); }"));
    }

    @Test
    void otherCalls_areNotCompared() throws Exception {
        assertThat(key("{ List<String> allowed(Set<Integer> all, int one); }"))
                .isEqualTo(
                        key(
                                "{ List<String> allowed(Set<Integer> all, int one); void allowed(Set<Long> all); int more(); }"))
                .isEqualTo(key(
                        "{ List<String> allowed(Set<Integer> all, int one); void allowed(List<Long> all, int one); }"));
    }

    @Test
    void inheritedCall_isComparedWithWhatStandsForItsTypeParameters() throws Exception {
        String base = " interface Base<T> { List<String> allowed(T all, int one); }";

        assertThat(key("extends Base<Set<Integer>> {}" + base))
                .isEqualTo(key("extends Base<Set<Integer>> { int more(); }" + base))
                .isNotEqualTo(key("extends Base<Set<Long>> {}" + base));

        String held = " interface Base<T> { List<String> allowed(Set<T> all, int one); }";
        assertThat(key("extends Base<Integer> {}" + held))
                .isEqualTo(key("extends Base<Integer> { int more(); }" + held))
                .isNotEqualTo(key("extends Base<Long> {}" + held));
    }

    private interface Lab {}

    private static final class AsText implements RemoteSerializer<Path, String> {
        @Override
        public String write(Path value) {
            return value.toString();
        }

        @Override
        public Path read(String written) {
            return Path.of(written);
        }
    }

    @Test
    void whatASerializerWrites_isCompared() throws Exception {
        String head = "import dev.fanout.*; public class Writes implements RemoteSerializer<java.nio.file.Path, ";
        String text = head + "String> { public String write(java.nio.file.Path value) { return value.toString(); }"
                + " public java.nio.file.Path read(String written) { return null; } }";
        String number = head + "Long> { public Long write(java.nio.file.Path value) { return 1L; }"
                + " public java.nio.file.Path read(Long written) { return null; } }";

        assertThat(keyWith(text)).isEqualTo(keyWith(text)).isNotEqualTo(keyWith(number));
        assertThat(Keys.of(read().writing(Path.class, new AsText()))).isNotEqualTo(Keys.of(read()));
    }

    private static RemoteSignature read() {
        return RemoteSignature.of(Lab.class, "read", int.class, Path.class);
    }

    private UUID keyWith(String serializer) throws IOException, ClassNotFoundException {
        return Version.of(folder, "Writes", serializer)
                .with("Writes", type -> Keys.of(read().writing(Path.class, made(type))));
    }

    @SuppressWarnings("unchecked") // the source says so
    private static RemoteSerializer<Path, ?> made(Class<?> type) {
        try {
            return (RemoteSerializer<Path, ?>) type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
