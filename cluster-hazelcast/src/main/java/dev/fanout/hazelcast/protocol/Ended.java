package dev.fanout.hazelcast.protocol;

import dev.fanout.hazelcast.RemoteFailure;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.RemoteSignature;
import org.jspecify.annotations.Nullable;

/**
 * The news that a call has ended, if its caller is still there when it is sent.
 *
 * @param id which one
 * @param signature of the call
 * @param client who has asked for it
 * @param outcome how it has ended
 * @param means knows what time it is
 */
record Ended(long id, RemoteSignature signature, Client client, Outcome<@Nullable Object> outcome, Means means)
        implements Item {
    @Override
    public void writeTo(MessageWriter message) {
        if (!client.isGone()) {
            message.add(id, signature, outcome, () -> client.report(means.now()));
        }
    }

    @Override
    public boolean isNotSent(Throwable why) {
        String text = "the end of " + signature + " cannot be sent, though it has run: " + Failures.textOf(why);
        RemoteFailure failure = new RemoteFailure(why.getClass().getName(), text, client.peer.self(), null);
        client.peer.outbox().add(new Ended(id, signature, client, new Outcome.Failure<>(failure), means));
        return true;
    }
}
