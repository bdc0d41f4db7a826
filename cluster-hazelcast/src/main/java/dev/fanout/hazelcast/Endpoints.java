package dev.fanout.hazelcast;

import com.hazelcast.core.HazelcastInstance;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The endpoints that are open at one member; its instance of Hazelcast has them in its context, where a message finds them. */
final class Endpoints {
    private static final String KEY = Endpoints.class.getName();
    private static final Logger LOG = System.getLogger("dev.fanout.hazelcast");

    private final Map<UUID, HazelcastTransport> open = new ConcurrentHashMap<>();

    private Endpoints() {}

    static Endpoints of(HazelcastInstance instance) {
        return (Endpoints) instance.getUserContext().computeIfAbsent(KEY, key -> new Endpoints());
    }

    void open(UUID id, HazelcastTransport endpoint) {
        open.put(id, endpoint);
    }

    void close(UUID id) {
        open.remove(id);
    }

    Collection<HazelcastTransport> all() {
        return Collections.unmodifiableCollection(open.values());
    }

    /** Hands a message to those whom it concerns. */
    byte[] receive(Message message) {
        try {
            return answer(message);
        } catch (RuntimeException | Error failure) {
            LOG.log(Level.DEBUG, "a message could not be handled; whoever has sent it sends it again", failure);
            return Answer.FAILED.toBytes();
        }
    }

    private byte[] answer(Message message) {
        return switch (message.kind()) {
            case HELLO -> {
                open.values().forEach(endpoint -> endpoint.meet(message.from()));
                yield Answer.ids(open.keySet());
            }
            case BYTES -> {
                HazelcastTransport endpoint = open.get(message.to());
                Answer answer = endpoint == null ? Answer.NOBODY : endpoint.receive(message.from(), message.bytes());
                yield answer.toBytes();
            }
            case BYE -> {
                open.values().forEach(endpoint -> endpoint.part(message.from().endpoint()));
                yield Answer.RECEIVED.toBytes();
            }
        };
    }
}
