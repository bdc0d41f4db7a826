package dev.fanout.hazelcast.protocol;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Carries messages between members of one process, on the threads that send them. */
final class Wire {
    private final Map<MemberName, End> members = new ConcurrentHashMap<>();

    Transport join() {
        MemberName name = new MemberName(UUID.randomUUID(), "127.0.0.1:" + (5701 + members.size()));
        End end = new End(name);
        members.put(name, end);
        return end;
    }

    private final class End implements Transport {
        private final MemberName name;
        private volatile @Nullable Receiver receiver;

        End(MemberName name) {
            this.name = name;
        }

        @Override
        public MemberName self() {
            return name;
        }

        @Override
        public Set<MemberName> others() {
            Set<MemberName> others = new LinkedHashSet<>(members.keySet());
            others.remove(name);
            return others;
        }

        @Override
        public CompletionStage<Void> send(MemberName to, byte[] message) {
            End end = members.get(to);
            if (end == null) {
                return CompletableFuture.failedFuture(new MemberGoneException(to));
            }
            Receiver there = end.receiver;
            if (there == null) {
                return CompletableFuture.failedFuture(new IllegalStateException("nobody listens"));
            }
            there.received(name, message);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void listen(Receiver next) {
            receiver = next;
            members.values().forEach(other -> {
                Receiver there = other.receiver;
                if (other != this && there != null) {
                    there.joined(name);
                    next.joined(other.name);
                }
            });
        }

        @Override
        public void close() {
            receiver = null;
            members.remove(name);
            members.values().forEach(other -> {
                Receiver there = other.receiver;
                if (there != null) {
                    there.left(name);
                }
            });
        }
    }
}
