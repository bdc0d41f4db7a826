package dev.fanout.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a call that is sent elsewhere takes along: what the carriers on both sides have in common. */
final class RemoteContext {
    private RemoteContext() {}

    /** Fails if the other side could not tell which of two carriers a context is of. */
    static void requireKeyOfItsOwn(ContextCarrier carrier, List<ContextCarrier> others) {
        if (!(carrier instanceof TravellingCarrier added)) {
            return;
        }
        String key = required(added.key(), added, "key");
        for (ContextCarrier other : others) {
            if (other instanceof TravellingCarrier travelling && key.equals(travelling.key())) {
                throw new IllegalArgumentException("the carriers " + other + " and " + carrier + " both have the key \""
                        + key + "\", by which the other side finds them; give each its own");
            }
        }
    }

    /** On the thread of the call, by their keys. */
    static Map<String, byte[]> packed(List<ContextCarrier> carriers) {
        if (carriers.stream().noneMatch(TravellingCarrier.class::isInstance)) {
            return Map.of();
        }
        Map<String, byte[]> packed = new HashMap<>();
        for (ContextCarrier carrier : carriers) {
            if (carrier instanceof TravellingCarrier travelling) {
                packed.put(travelling.key(), required(travelling.pack(), travelling, "pack"));
            }
        }
        return Map.copyOf(packed);
    }

    static Carried of(RemoteRequest request, List<ContextCarrier> carriers) {
        ClassLoader loader = request.signature().target().getClassLoader();
        List<ContextCarrier.Context> contexts = new ArrayList<>(0);
        for (ContextCarrier carrier : carriers) {
            if (carrier instanceof TravellingCarrier travelling) {
                byte @Nullable [] packed = request.context().get(travelling.key());
                if (packed != null) {
                    contexts.add(body -> required(travelling.unpack(packed), travelling, "unpack")
                            .around(body));
                }
            }
        }
        return new Carried(loader, contexts);
    }

    private static <T> T required(T result, TravellingCarrier carrier, String method) {
        return Objects.requireNonNull(result, () -> carrier.getClass().getName() + "." + method + " has returned null");
    }
}
