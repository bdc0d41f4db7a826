package dev.fanout.hazelcast;

import com.hazelcast.cluster.Cluster;
import com.hazelcast.cluster.Member;
import com.hazelcast.cluster.MembershipEvent;
import com.hazelcast.cluster.MembershipListener;
import com.hazelcast.core.ExecutionCallback;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.nio.serialization.HazelcastSerializationException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Asks each member of the cluster who is there, when it has joined. Members that have not this library, or do not use it, are not asked
 * again: an endpoint that opens later tells of itself.
 */
final class Membership implements MembershipListener {
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 5000;

    private final Cluster cluster;
    private final HazelcastTransport transport;
    private final CompletableFuture<Void> introduced = new CompletableFuture<>();
    private volatile @Nullable UUID registration;
    private volatile boolean hasEnded;

    Membership(HazelcastInstance instance, HazelcastTransport transport) {
        this.cluster = instance.getCluster();
        this.transport = transport;
    }

    /** Listens first and asks then, so that nobody is missed who joins in between; who is asked twice answers twice. */
    void begin() {
        registration = cluster.addMembershipListener(this);
        CompletableFuture<?>[] answers =
                cluster.getMembers().stream().map(this::ask).toArray(CompletableFuture<?>[]::new);
        var unused = CompletableFuture.allOf(answers).whenComplete((all, failure) -> introduced.complete(null));
    }

    CompletionStage<Void> isIntroduced() {
        return introduced;
    }

    void end() {
        hasEnded = true;
        UUID registered = registration;
        if (registered != null) {
            cluster.removeMembershipListener(registered);
        }
    }

    /** The member of that id, if it is there. */
    Optional<Member> member(UUID id) {
        return cluster.getMembers().stream()
                .filter(member -> member.getUuid().equals(id))
                .findFirst();
    }

    @Override
    public void memberAdded(MembershipEvent event) {
        var unused = ask(event.getMember());
    }

    @Override
    public void memberRemoved(MembershipEvent event) {
        transport.partFrom(event.getMember().getUuid());
    }

    private CompletableFuture<Void> ask(Member member) {
        CompletableFuture<Void> answered = new CompletableFuture<>();
        ask(member, FIRST_PAUSE_MILLIS, answered);
        return answered;
    }

    private void ask(Member member, long pauseMillis, CompletableFuture<Void> answered) {
        transport.greet(member, new ExecutionCallback<>() {
            @Override
            public void onResponse(byte[] answer) {
                if (Answer.isFailure(answer)) {
                    onFailure(new IllegalStateException("the question was not understood"));
                    return;
                }
                Answer.ids(answer).forEach(id -> transport.meet(new Message.Sender(id, member.getUuid())));
                answered.complete(null);
            }

            @Override
            public void onFailure(Throwable failure) {
                if (hasEnded || isFinal(failure) || member(member.getUuid()).isEmpty()) {
                    answered.complete(null);
                    return;
                }
                long next = Math.min(2 * pauseMillis, LONGEST_PAUSE_MILLIS);
                transport.later(pauseMillis, () -> ask(member, next, answered));
            }
        });
    }

    /** One that has not this library cannot read the question, and says so. */
    private static boolean isFinal(Throwable failure) {
        return Messenger.saysThatMemberIsGone(failure)
                || Messenger.causes(failure).anyMatch(HazelcastSerializationException.class::isInstance);
    }
}
