package dev.fanout.hazelcast.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InboxTest {
    private static final long OURS = 5;
    private static final byte[] NOTHING = {};

    private final List<String> read = new ArrayList<>();
    private final Inbox inbox = new Inbox(new Means(() -> 0, (delay, action) -> {}, Runnable::run), new Inbox.Reader() {
        @Override
        public void begins(long session) {
            read.add("session " + session);
        }

        @Override
        public void read(byte[] message) {
            read.add("message");
        }

        @Override
        public void failed(Throwable why) {
            throw new AssertionError(why);
        }
    });

    private void arrives(long session, long to, long number) {
        inbox.arrived(new Header(session, to, number), NOTHING, OURS);
    }

    @Test
    void message_countsOnce() {
        arrives(10, OURS, 1);
        arrives(10, OURS, 2);
        arrives(10, OURS, 2);
        arrives(10, OURS, 1);

        assertThat(read).containsExactly("session 10", "message", "message");
    }

    @Test
    void messageForAnotherSession_isDropped() {
        arrives(10, OURS + 1, 1);
        arrives(10, 0, 2);

        assertThat(read).containsExactly("session 10", "message");
    }

    @Test
    void sessionThatIsOver_isNotHeardAgain_howeverLateItsMessagesCome() {
        arrives(10, OURS, 7);
        arrives(20, OURS, 1);
        arrives(10, OURS, 8);
        arrives(9, OURS, 1);
        inbox.end(10);
        arrives(20, OURS, 2);
        inbox.end(20);
        arrives(20, OURS, 3);
        arrives(21, OURS, 1);

        assertThat(read)
                .containsExactly("session 10", "message", "session 20", "message", "message", "session 21", "message");
    }

    @Test
    void closedInbox_takesNothing() {
        inbox.close();
        arrives(10, OURS, 1);

        assertThat(read).isEmpty();
    }
}
