package dev.fanout.hazelcast.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinksTest {
    private static final MemberName SELF = new MemberName(new UUID(0, 1), "10.0.0.1:5701");
    private static final MemberName OTHER = new MemberName(new UUID(0, 2), "10.0.0.2:5701");
    private static final long THEIR_SESSION = 5;

    private final World world = new World(1, World.Faults.NONE);
    private final Wire wire = new Wire();
    private final Hearer hearer = new Hearer();
    private final Links links = new Links(wire, world.join().means(), () -> Announcement.NOTHING, hearer);

    /** Knows one other member, whom it brings everything. */
    private static final class Wire implements Transport {
        private final List<byte[]> sent = new ArrayList<>();

        @Override
        public MemberName self() {
            return SELF;
        }

        @Override
        public Set<MemberName> others() {
            return Set.of(OTHER);
        }

        @Override
        public void listen(Receiver receiver) {}

        @Override
        public CompletionStage<Void> send(MemberName to, byte[] message) {
            sent.add(message);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void close() {}
    }

    /** Has no memory for stops. */
    private static final class Hearer implements Links.Listener {
        private final List<String> lost = new ArrayList<>();

        @Override
        public void announced(Peer from, Announcement announcement) {}

        @Override
        public void stopped(Peer from, List<Stop> stops) {
            throw new OutOfMemoryError("of a test");
        }

        @Override
        public void called(Peer from, CallTable calls) {}

        @Override
        public @Nullable Attempt find(Peer from, long id) {
            return null;
        }

        @Override
        public void ended(Peer from, List<Arrived> ends) {}

        @Override
        public void refused(Peer from, List<Refusal> refusals) {}

        @Override
        public void reported(Peer from, Report report) {}

        @Override
        public void lost(Peer peer, String why) {
            lost.add(peer.name() + " " + why);
        }
    }

    private static byte[] stop(long number) {
        MessageWriter message = new MessageWriter(OTHER.address());
        message.add(new Stop(1, true));
        return message.finish(new Header(THEIR_SESSION, 0, number));
    }

    private List<Long> sessionsOfWhatWasSent() throws Exception {
        List<Long> sessions = new ArrayList<>();
        for (byte[] message : wire.sent) {
            sessions.add(Header.read(new MessageInput(message)).from());
        }
        return sessions;
    }

    @Test
    void messageThatThereIsNoMemoryFor_endsTheSession_soThatNobodyWaitsForWhatWasInIt() throws Exception {
        links.open();
        world.pass(Duration.ofSeconds(1));

        links.received(OTHER, stop(1));
        world.pass(Duration.ofSeconds(1));

        assertThat(hearer.lost).containsExactly(OTHER + " could not be understood");
        assertThat(sessionsOfWhatWasSent().stream().distinct()).as("sessions").hasSize(2);
    }

    @Test
    void messageThatIsCorrupt_endsNothing() throws Exception {
        links.open();
        world.pass(Duration.ofSeconds(1));

        byte[] message = stop(1);
        message[message.length - 14] = 99; // the kind of its part
        links.received(OTHER, message);
        world.pass(Duration.ofSeconds(1));

        assertThat(hearer.lost).isEmpty();
        assertThat(sessionsOfWhatWasSent().stream().distinct()).as("sessions").hasSize(1);
    }
}
