package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanout.RemoteSerializer;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RemoteSerializersTest {
    private static final RemoteSignature PLAIN =
            RemoteSignature.of(RemoteSerializersTest.class, "call", Object.class, Object.class);

    /** Of lists. */
    private static final class Joined implements RemoteSerializer<List<?>, String> {
        @Override
        public String write(List<?> value) {
            return String.join(",", value.stream().map(String::valueOf).toList());
        }

        @Override
        public List<?> read(String written) {
            return List.of(written.split(",", -1));
        }
    }

    /** Of what the other leaves, and badly. */
    private static final class Careless implements RemoteSerializer<Collection<?>, String> {
        @Override
        @SuppressWarnings("NullAway")
        public String write(Collection<?> value) {
            return null;
        }

        @Override
        @SuppressWarnings("NullAway")
        public Collection<?> read(String written) {
            return null;
        }
    }

    private final RemoteSerializers serializers = PLAIN.writing(List.class, new Joined())
            .writing(Collection.class, new Careless())
            .serializers();

    @Test
    void first_thatIsForAValue_writesIt() {
        assertThat(serializers.find(List.of())).isZero();
        assertThat(serializers.find(Set.of())).isEqualTo(1);
        assertThat(serializers.find("text")).isEqualTo(-1);
        assertThat(serializers.write(0, List.of("a", "b"))).isEqualTo("a,b");
        assertThat(serializers.read(0, "a,b")).isEqualTo(List.of("a", "b"));
    }

    @Test
    void signatureWithout_hasNone() {
        assertThat(PLAIN.serializers().isEmpty()).isTrue();
        assertThat(PLAIN.carrying("shop.Order").serializers().isEmpty()).isTrue();
        assertThat(serializers.isEmpty()).isFalse();
    }

    @Test
    void signatures_areEqualIfTheNamesOfTheirSerializersAre() {
        RemoteSignature joined = PLAIN.writing(List.class, new Joined());

        assertThat(joined)
                .isEqualTo(PLAIN.writing(List.class, new Joined()))
                .hasSameHashCodeAs(PLAIN.writing(List.class, new Joined()))
                .isNotEqualTo(PLAIN)
                .isNotEqualTo(PLAIN.writing(Collection.class, new Careless()));
        assertThat(joined.carrying("shop.Order").serializers().types()).containsExactly(Joined.class);
    }

    @Test
    void serializerThatReturnsNull_isNamed() {
        assertThatThrownBy(() -> serializers.write(1, Set.of()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage(Careless.class.getName() + ".write has returned null");
        assertThatThrownBy(() -> serializers.read(1, "a"))
                .isInstanceOf(NullPointerException.class)
                .hasMessage(Careless.class.getName() + ".read has returned null");
    }

    @Test
    void whatNoSerializerHasWritten_isRefused() {
        assertThatThrownBy(() -> serializers.read(2, "a")).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> serializers.read(-1, "a")).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> serializers.read(0, 1)).isInstanceOf(ClassCastException.class);
        assertThatThrownBy(() -> serializers.write(0, "text")).isInstanceOf(ClassCastException.class);
    }
}
