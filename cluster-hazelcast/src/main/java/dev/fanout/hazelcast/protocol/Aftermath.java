package dev.fanout.hazelcast.protocol;

import dev.fanout.runtime.CancelReason;
import dev.fanout.runtime.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to be done when the lock has been given back. */
final class Aftermath {
    private final List<Verdict> ended = new ArrayList<>(0);
    private final Set<Peer> filled = new LinkedHashSet<>(2);

    void end(Pending call, Outcome<@Nullable Object> outcome) {
        call.hasEnded = true;
        ended.add(new Verdict(call, outcome));
    }

    void fail(Pending call, RuntimeException why) {
        end(call, new Outcome.Failure<>(why));
    }

    /** It has stopped as it was asked to. */
    void stopped(Pending call) {
        end(call, new Outcome.Cancelled<>(CancelReason.REQUESTED));
    }

    void send(Peer peer, Item item) {
        peer.outbox().add(item);
        filled.add(peer);
    }

    void run() {
        try {
            filled.forEach(peer -> peer.outbox().flush());
        } finally {
            ended.forEach(end -> end.call().complete(end.outcome()));
        }
    }

    private record Verdict(Pending call, Outcome<@Nullable Object> outcome) {}
}
