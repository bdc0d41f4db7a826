package dev.fanout.runtime;

/**
 * An instance that can be called from other processes: a generated class of an interface with calls on a remote name. It is handed
 * to what serves calls, such as {@code HazelcastExecutor.serve(hazelcast, new ConcurrentScores(models, runtime))}.
 */
public interface RemoteTarget {

    /**
     * The calls that others may ask this instance for.
     *
     * @return its calls, which are always the same
     */
    RemoteCalls remoteCalls();
}
