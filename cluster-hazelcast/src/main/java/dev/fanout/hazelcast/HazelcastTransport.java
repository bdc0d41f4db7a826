package dev.fanout.hazelcast;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.ExecutionCallback;
import com.hazelcast.core.HazelcastInstance;
import dev.fanout.hazelcast.protocol.MemberGoneException;
import dev.fanout.hazelcast.protocol.MemberName;
import dev.fanout.hazelcast.protocol.Transport;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint at a member of a Hazelcast cluster. To the protocol an endpoint is a member: it has an id of its own, so that one that was
 * closed and opened again is another one, and a member that calls and serves has two, which talk to each other like any.
 */
final class HazelcastTransport implements Transport {
    private final HazelcastInstance instance;
    private final Messenger messenger;
    private final MemberName self;
    private final Message.Sender sender;
    private final Neighbours neighbours = new Neighbours();
    private final Membership membership;
    private volatile boolean isClosed;
    private volatile @Nullable Receiver receiver;

    HazelcastTransport(HazelcastInstance instance) {
        this.instance = instance;
        this.messenger = new Messenger(instance);
        Member here = instance.getCluster().getLocalMember();
        this.self = new MemberName(UUID.randomUUID(), Neighbours.address(here));
        this.sender = new Message.Sender(self.id(), here.getUuid());
        this.membership = new Membership(instance, this);
    }

    @Override
    public MemberName self() {
        return self;
    }

    @Override
    public Set<MemberName> others() {
        return neighbours.names();
    }

    @Override
    public void listen(Receiver hears) {
        if (receiver != null) {
            throw new IllegalStateException("somebody listens already");
        }
        receiver = hears;
        neighbours.tell(hears);
        Endpoints.of(instance).open(self.id(), this);
        membership.begin();
    }

    /** Complete when all members have been asked who is there that were there at the beginning; never fails. */
    CompletionStage<Void> isIntroduced() {
        return membership.isIntroduced();
    }

    @Override
    public CompletionStage<Void> send(MemberName to, byte[] message) {
        Optional<Member> member = isClosed ? Optional.empty() : neighbours.member(to.id());
        if (member.isEmpty()) {
            return CompletableFuture.failedFuture(new MemberGoneException(to));
        }
        CompletableFuture<Void> sent = new CompletableFuture<>();
        messenger.send(Message.bytes(sender, to.id(), message), member.get(), new Delivery(to, sent));
        return sent;
    }

    /** Asks a member who is there. */
    void greet(Member member, ExecutionCallback<byte[]> answer) {
        messenger.send(Message.hello(sender), member, answer);
    }

    /** Runs something later, unless this is closed by then. */
    void later(long millis, Runnable action) {
        messenger.later(millis, action);
    }

    /** Takes note of an endpoint, if it is another one, and its member is there. */
    boolean meet(Message.Sender other) {
        if (isClosed || other.endpoint().equals(self.id())) {
            return false;
        }
        return neighbours.join(other.endpoint(), () -> membership.member(other.member()));
    }

    void part(UUID endpoint) {
        neighbours.leave(endpoint);
    }

    /** A member has left the cluster, and all endpoints that were there with it. */
    void partFrom(UUID member) {
        neighbours.leaveAll(member);
    }

    Answer receive(Message.Sender from, byte[] message) {
        Receiver hears = receiver;
        if (isClosed || hears == null) {
            return Answer.NOBODY;
        }
        meet(from);
        Optional<MemberName> name = neighbours.name(from.endpoint());
        if (name.isEmpty()) {
            // Its member is not known here, or not yet; or it has left, and nobody waits for what becomes of this.
            return Answer.FAILED;
        }
        hears.received(name.get(), message);
        return Answer.RECEIVED;
    }

    @Override
    public void close() {
        if (isClosed) {
            return;
        }
        isClosed = true;
        Endpoints.of(instance).close(self.id());
        membership.end();
        neighbours.forget().forEach(member -> messenger.send(Message.bye(sender), member, Messenger.UNHEARD));
        messenger.close();
    }

    /** What becomes of a message. */
    private final class Delivery implements ExecutionCallback<byte[]> {
        private final MemberName to;
        private final CompletableFuture<Void> sent;

        Delivery(MemberName to, CompletableFuture<Void> sent) {
            this.to = to;
            this.sent = sent;
        }

        @Override
        public void onResponse(byte[] answer) {
            switch (Answer.of(answer)) {
                case RECEIVED -> sent.complete(null);
                case NOBODY -> isGone();
                case FAILED ->
                    sent.completeExceptionally(
                            new IllegalStateException("member " + to + " could not handle a message"));
            }
        }

        @Override
        public void onFailure(Throwable failure) {
            if (Messenger.saysThatMemberIsGone(failure)) {
                isGone();
            } else {
                sent.completeExceptionally(failure);
            }
        }

        private void isGone() {
            part(to.id());
            sent.completeExceptionally(new MemberGoneException(to));
        }
    }
}
