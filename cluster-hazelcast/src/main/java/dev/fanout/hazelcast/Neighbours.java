package dev.fanout.hazelcast;

import com.hazelcast.cluster.Address;
import com.hazelcast.cluster.Member;
import dev.fanout.hazelcast.protocol.MemberName;
import dev.fanout.hazelcast.protocol.Transport.Receiver;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The other endpoints that are known to one. Whoever listens hears of each once that it is there, and then once that it is not: also when
 * what tells of both comes by different ways, or in the other order. Told under the lock, so that nobody is told the second before the first.
 */
final class Neighbours {
    private static final int REMEMBERED = 1000;

    private final Map<UUID, Neighbour> there = new ConcurrentHashMap<>();
    private final Map<UUID, Boolean> left = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };
    private @Nullable Receiver receiver;
    private boolean isForgotten;

    private record Neighbour(MemberName name, Member member) {}

    synchronized void tell(Receiver hears) {
        receiver = hears;
    }

    Set<MemberName> names() {
        return there.values().stream().map(Neighbour::name).collect(Collectors.toUnmodifiableSet());
    }

    Optional<MemberName> name(UUID endpoint) {
        return Optional.ofNullable(there.get(endpoint)).map(Neighbour::name);
    }

    Optional<Member> member(UUID endpoint) {
        return Optional.ofNullable(there.get(endpoint)).map(Neighbour::member);
    }

    /** Whether it is there now. Its member is looked up under the lock: one that leaves afterwards is heard of afterwards. */
    boolean join(UUID endpoint, Supplier<Optional<Member>> lookUp) {
        return there.containsKey(endpoint) || joinNew(endpoint, lookUp);
    }

    private synchronized boolean joinNew(UUID endpoint, Supplier<Optional<Member>> lookUp) {
        if (isForgotten || left.containsKey(endpoint)) {
            return false;
        }
        Optional<Member> member = lookUp.get();
        if (member.isEmpty()) {
            return false;
        }
        Neighbour neighbour = new Neighbour(new MemberName(endpoint, address(member.get())), member.get());
        if (there.putIfAbsent(endpoint, neighbour) == null && receiver != null) {
            receiver.joined(neighbour.name());
        }
        return true;
    }

    synchronized void leave(UUID endpoint) {
        if (isForgotten) {
            return;
        }
        left.put(endpoint, true);
        Neighbour gone = there.remove(endpoint);
        if (gone != null && receiver != null) {
            receiver.left(gone.name());
        }
    }

    synchronized void leaveAll(UUID member) {
        List<UUID> all = there.entrySet().stream()
                .filter(each -> each.getValue().member().getUuid().equals(member))
                .map(Map.Entry::getKey)
                .toList();
        all.forEach(this::leave);
    }

    /** The members where there is one; nobody is told anything from now on. */
    synchronized Set<Member> forget() {
        isForgotten = true;
        receiver = null;
        Set<Member> members = there.values().stream().map(Neighbour::member).collect(Collectors.toSet());
        there.clear();
        left.clear();
        return Collections.unmodifiableSet(members);
    }

    /** As people write it. */
    static String address(Member member) {
        Address address = member.getAddress();
        String host = address.getHost();
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
    }
}
