package dev.fanout.hazelcast;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.ExecutionCallback;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceNotActiveException;
import com.hazelcast.core.IExecutorService;
import com.hazelcast.core.MemberLeftException;
import com.hazelcast.spi.exception.TargetNotMemberException;
import java.util.stream.Stream;

/** Sends messages to members, without waiting for anything, and hears what has become of each. */
final class Messenger {
    /** The executor of Hazelcast that messages go through. By default it has 16 threads at each member, while there is something to do. */
    static final String EXECUTOR = "dev.fanout";

    /** For messages of which nobody wants to know what becomes of them. */
    static final ExecutionCallback<byte[]> UNHEARD = new ExecutionCallback<>() {
        @Override
        public void onResponse(byte[] answer) {}

        @Override
        public void onFailure(Throwable failure) {}
    };

    private final HazelcastInstance instance;
    private final IExecutorService executor;

    Messenger(HazelcastInstance instance) {
        this.instance = instance;
        this.executor = instance.getExecutorService(EXECUTOR);
    }

    /** The callback hears of the end exactly once, on a thread of Hazelcast, or on this one if it was not sent at all. */
    void send(Message message, Member to, ExecutionCallback<byte[]> callback) {
        try {
            executor.submitToMember(message, to, callback);
        } catch (RuntimeException notSent) {
            callback.onFailure(
                    instance.getLifecycleService().isRunning()
                            ? notSent
                            : new HazelcastInstanceNotActiveException("this member has left the cluster"));
        }
    }

    /** Whether nothing will ever be heard of that member again. */
    static boolean saysThatMemberIsGone(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof MemberLeftException
                        || cause instanceof TargetNotMemberException
                        || cause instanceof HazelcastInstanceNotActiveException);
    }

    static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20); // one that is its own cause, some way round
    }
}
