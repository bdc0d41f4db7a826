package dev.fanout.hazelcast.protocol;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sent to one member. All that has gathered goes as one message, and the next one only when that has arrived: so
 * messages arrive in order, one item goes at once, and many go by hundreds.
 */
final class Outbox {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(5);
    private static final int MOST_FAILURES = 10;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    /** For a member that never answered: most likely one that does not speak this. */
    private static final Duration LONGEST_SILENT_PAUSE = Duration.ofSeconds(30);

    private final Object lock = new Object();
    private final Deque<Item> items = new ArrayDeque<>();
    private final Peer peer;
    private final Means means;
    private final Carrier carrier;
    private int failures; // one after another, of one thread at a time
    private boolean busy;
    private boolean wanted;
    private boolean closed;
    private long number;

    /** Takes messages to the member. */
    interface Carrier {
        /** As {@link Transport#send}. */
        CompletionStage<Void> send(byte[] message);

        /** The member has left. */
        void gone();

        /** Nothing can be sent to the member, which is there: what waits for it would do so for ever. */
        void broken(Throwable why);
    }

    Outbox(Peer peer, Means means, Carrier carrier) {
        this.peer = peer;
        this.means = means;
        this.carrier = carrier;
    }

    /** Puts it behind the others; {@link #flush} sends it. */
    void add(Item item) {
        synchronized (lock) {
            if (!closed) {
                items.addLast(item);
            }
        }
    }

    /** Sends what is there, once what is on its way has arrived. Not with a lock held. */
    void flush() {
        synchronized (lock) {
            if (closed || items.isEmpty()) {
                return;
            }
            wanted = true;
            if (busy) {
                return;
            }
            busy = true;
        }
        means.work(this::sendNext);
    }

    private void sendNext() {
        List<Item> taken = new ArrayList<>();
        byte[] message;
        try {
            message = nextMessage(taken);
        } catch (Throwable e) { // memory; what was taken is not to be waited for, or goes with the next one
            notMade(taken, e);
            return;
        }
        if (message == null) {
            goOn();
        } else {
            send(message, FIRST_PAUSE);
        }
    }

    /** Null if nothing of what was there is wanted any more. */
    private byte @Nullable [] nextMessage(List<Item> taken) {
        MessageWriter message = new MessageWriter(peer.self());
        int left = begin(); // what comes meanwhile may share objects that have been changed since they were written
        for (Item item = next(); item != null; item = left > 0 && !message.isFull() ? next() : null) {
            left--;
            write(item, message);
            taken.add(item);
        }
        if (left > 0) {
            isWanted();
        }
        if (message.isEmpty()) {
            return null;
        }
        number++; // by one thread at a time: the next one comes when this message has arrived
        return message.finish(new Header(peer.session(), peer.theirSession(), number));
    }

    /** One that cannot be written is not tried again, and those beside it are. */
    private static void write(Item item, MessageWriter message) {
        try {
            item.writeTo(message);
        } catch (Throwable e) {
            var unused = item.isNotSent(e);
            throw e;
        }
    }

    /** Also for what was behind it. */
    private void notMade(List<Item> taken, Throwable why) {
        putBack(taken.stream().filter(item -> !item.isNotSent(why)).toList());
        if (++failures > MOST_FAILURES) {
            carrier.broken(why);
        } else {
            means.workLater(FIRST_PAUSE, this::sendNext);
        }
    }

    private int begin() {
        synchronized (lock) {
            wanted = false;
            return items.size();
        }
    }

    /** In front of the others, in the order in which they were. */
    private void putBack(List<Item> taken) {
        synchronized (lock) {
            for (int i = taken.size() - 1; i >= 0 && !closed; i--) {
                items.addFirst(taken.get(i));
            }
        }
    }

    private void isWanted() {
        synchronized (lock) {
            wanted = true;
        }
    }

    private @Nullable Item next() {
        synchronized (lock) {
            return items.pollFirst();
        }
    }

    private void goOn() {
        synchronized (lock) {
            if (closed || items.isEmpty() || !wanted) {
                busy = false;
                lock.notifyAll();
                return;
            }
        }
        means.work(this::sendNext);
    }

    private void send(byte[] message, Duration pause) {
        if (isClosed()) {
            return;
        }
        CompletionStage<Void> sent;
        try {
            sent = carrier.send(message);
        } catch (Throwable e) { // this link would be dead for ever
            failed(message, e, pause);
            return;
        }
        var unused = sent.whenComplete((arrived, failure) -> {
            if (failure == null) {
                failures = 0;
                goOn();
            } else {
                failed(message, failure, pause);
            }
        });
    }

    /** It may have arrived, and is sent again: under its number, which the other side takes once. */
    private void failed(byte[] message, Throwable failure, Duration pause) {
        if (unwrapped(failure) instanceof MemberGoneException) {
            carrier.gone();
        } else if (failure instanceof Error && ++failures > MOST_FAILURES) {
            carrier.broken(failure);
        } else {
            Duration longest = peer.theirSession() == 0 ? LONGEST_SILENT_PAUSE : LONGEST_PAUSE;
            Duration twice = pause.multipliedBy(2);
            Duration next = twice.compareTo(longest) < 0 ? twice : longest;
            means.workLater(pause, () -> send(message, next));
        }
    }

    private static Throwable unwrapped(Throwable failure) {
        Throwable inner = failure;
        while ((inner instanceof CompletionException || inner instanceof ExecutionException)
                && inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner;
    }

    private boolean isClosed() {
        synchronized (lock) {
            return closed;
        }
    }

    /** Whether nothing is on its way, or waits for that. */
    boolean isEmpty() {
        synchronized (lock) {
            return !busy && items.isEmpty();
        }
    }

    /** Waits until nothing is left to be sent. False if that takes longer. */
    boolean awaitEmpty(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + Patience.nanos(patience);
        synchronized (lock) {
            while (!closed && (busy || !items.isEmpty())) {
                long millis = (end - System.nanoTime()) / 1_000_000;
                if (millis <= 0) {
                    return false;
                }
                lock.wait(millis);
            }
            return true;
        }
    }

    /** Nothing is sent any more. */
    void close() {
        synchronized (lock) {
            closed = true;
            items.clear();
            lock.notifyAll();
        }
    }
}
