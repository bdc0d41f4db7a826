package dev.fanout.hazelcast.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private final World world = new World(5, World.Faults.NONE);
    private final List<byte[]> sent = new ArrayList<>();
    private final List<CompletableFuture<Void>> underWay = new ArrayList<>();
    private final List<Throwable> given = new ArrayList<>();
    private int refuses;
    private final Outbox outbox = new Peer(
                    new MemberName(new UUID(0, 9), "10.0.0.9:5701"),
                    "10.0.0.1:5701",
                    1,
                    world.join().means(),
                    new Carrier(),
                    peer -> new Deaf())
            .outbox();

    /** Keeps what it is given, and acknowledges it when it is told to. */
    private final class Carrier implements Outbox.Carrier {
        @Override
        public CompletionStage<Void> send(byte[] message) {
            if (refuses > 0) {
                refuses--;
                throw new OutOfMemoryError("of a test");
            }
            sent.add(message);
            underWay.add(new CompletableFuture<>());
            return underWay.get(underWay.size() - 1);
        }

        @Override
        public void gone() {}

        @Override
        public void broken(Throwable why) {
            given.add(why);
        }
    }

    /** Nothing arrives here. */
    private static final class Deaf implements Inbox.Reader {
        @Override
        public void begins(long session) {}

        @Override
        public void read(byte[] message) {}

        @Override
        public void failed(Throwable why) {}
    }

    @Test
    void itemThatCannotBeWritten_holdsUpNoOther() {
        outbox.add(message -> {
            throw new AssertionError("broken");
        });
        outbox.add(new Stop(1, true));
        outbox.flush();

        world.pass(Duration.ofMillis(50));

        assertThat(sent).hasSize(1);
    }

    @Test
    void messageThatCannotBeMade_losesNothingThatWasToGoWithIt() {
        AtomicInteger tries = new AtomicInteger();
        outbox.add(new Stop(1, true));
        outbox.add(message -> message.add(() -> {
            if (tries.incrementAndGet() < 3) {
                throw new OutOfMemoryError("of a test");
            }
            return new Report(0, 0);
        }));
        outbox.flush();

        world.pass(Duration.ofMillis(50));

        assertThat(tries).hasValue(3);
        assertThat(sent).hasSize(1);
        assertThat(given).isEmpty();
    }

    @Test
    void messageThatCanNeverBeMade_endsTheLink() {
        outbox.add(message -> message.add(() -> {
            throw new OutOfMemoryError("of a test");
        }));
        outbox.flush();

        world.pass(Duration.ofSeconds(1));

        assertThat(given).hasSize(1);
        assertThat(sent).isEmpty();
    }

    @Test
    void errorOfTheCarrier_isTriedAgain() {
        refuses = 3;
        outbox.add(new Stop(1, true));
        outbox.flush();

        world.pass(Duration.ofSeconds(1));

        assertThat(sent).hasSize(1);
        assertThat(given).isEmpty();
    }

    @Test
    void errorOfTheCarrierThatStays_endsTheLink() {
        refuses = 1000;
        outbox.add(new Stop(1, true));
        outbox.flush();

        world.pass(Duration.ofMinutes(10));

        assertThat(given).hasSize(1);
        assertThat(sent).isEmpty();
    }

    @Test
    void whatIsNotFlushed_waitsForTheNextThatIs() {
        outbox.add(new Stop(1, true));
        outbox.flush();
        world.pass(Duration.ofMillis(1));
        outbox.add(new Stop(2, true));

        underWay.get(0).complete(null);
        world.pass(Duration.ofMillis(1));
        assertThat(sent).hasSize(1);

        outbox.flush();
        world.pass(Duration.ofMillis(1));
        assertThat(sent).hasSize(2);
    }
}
