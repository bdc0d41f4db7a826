package dev.fanout.hazelcast.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private final World world = new World(5, World.Faults.NONE);
    private final List<byte[]> sent = new ArrayList<>();
    private final List<CompletableFuture<Void>> underWay = new ArrayList<>();
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
            sent.add(message);
            underWay.add(new CompletableFuture<>());
            return underWay.get(underWay.size() - 1);
        }

        @Override
        public void gone() {}
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

        world.pass(Duration.ofMillis(1));

        assertThat(sent).hasSize(1);
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
