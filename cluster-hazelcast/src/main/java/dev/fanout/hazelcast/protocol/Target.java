package dev.fanout.hazelcast.protocol;

import dev.fanout.runtime.RemoteSignature;
import java.util.UUID;

/**
 * A call that this member serves.
 *
 * @param signature which one
 * @param key what messages know it by
 * @param travellers what may arrive as its arguments
 * @param starter what starts it
 */
record Target(RemoteSignature signature, UUID key, Travellers travellers, Starter starter) {
    static Target of(RemoteSignature signature, Starter starter) {
        return new Target(signature, Keys.of(signature), Travellers.of(signature), starter);
    }
}
