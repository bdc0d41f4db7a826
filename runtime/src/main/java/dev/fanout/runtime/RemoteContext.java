package dev.fanout.runtime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a call that was sent here takes along: what the carriers on both sides have in common. */
final class RemoteContext {
    private RemoteContext() {}

    static Carried of(RemoteRequest request, List<ContextCarrier> carriers) {
        ClassLoader loader = request.signature().target().getClassLoader();
        List<ContextCarrier.Context> contexts = new ArrayList<>(0);
        for (ContextCarrier carrier : carriers) {
            if (carrier instanceof TravellingCarrier travelling) {
                byte @Nullable [] packed = request.context().get(travelling.key());
                if (packed != null) {
                    contexts.add(body -> travelling.unpack(packed).around(body));
                }
            }
        }
        return new Carried(loader, contexts);
    }
}
