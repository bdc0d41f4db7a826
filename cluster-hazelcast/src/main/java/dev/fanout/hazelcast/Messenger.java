package dev.fanout.hazelcast;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.ExecutionCallback;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceNotActiveException;
import com.hazelcast.core.IExecutorService;
import com.hazelcast.core.MemberLeftException;
import com.hazelcast.spi.exception.TargetNotMemberException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Sends messages to members, without waiting for anything, and hears what has become of each.
 *
 * <p>Answers are waited for by threads of its own. Hazelcast would tell of them on the common pool of the JVM, all threads of which may be
 * waiting for remote calls.
 */
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
    private final ExecutorService listeners = Executors.newCachedThreadPool(Messenger::named);

    Messenger(HazelcastInstance instance) {
        this.instance = instance;
        this.executor = instance.getExecutorService(EXECUTOR);
    }

    private static Thread named(Runnable listens) {
        Thread thread = new Thread(listens, "fanout-cluster-answers");
        thread.setDaemon(true);
        return thread;
    }

    /** The callback hears of the end exactly once, on a thread of this messenger, or on this one if it was not sent at all. */
    void send(Message message, Member to, ExecutionCallback<byte[]> callback) {
        Future<byte[]> answer;
        try {
            answer = executor.submitToMember(message, to);
            if (callback != UNHEARD) {
                listeners.execute(() -> await(answer, callback));
            }
        } catch (Throwable notSent) { // also where memory is short; one that was sent nevertheless may be sent again
            callback.onFailure(
                    instance.getLifecycleService().isRunning()
                            ? notSent
                            : new HazelcastInstanceNotActiveException("this member has left the cluster"));
        }
    }

    private static void await(Future<byte[]> answer, ExecutionCallback<byte[]> callback) {
        byte[] said;
        try {
            said = answer.get();
        } catch (ExecutionException failed) {
            callback.onFailure(failed.getCause() == null ? failed : failed.getCause());
            return;
        } catch (Throwable failed) {
            callback.onFailure(failed); // also an interrupt, which nobody sends who does not know these threads
            return;
        }
        callback.onResponse(said);
    }

    /** Runs something later, on a thread of this messenger, unless that is closed by then. */
    void later(long millis, Runnable action) {
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, listeners)
                .execute(action);
    }

    /** Sends nothing that is answered any more; what is on its way is still heard of. */
    void close() {
        listeners.shutdown();
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
