package dev.fanout.hazelcast.protocol;

import java.util.Objects;
import java.util.UUID;

/**
 * A member of the cluster, from when it joins until it leaves: one that comes back has another name.
 *
 * @param id what it is known by
 * @param address what people know it by, as in {@code 127.0.0.1:5701}
 */
public record MemberName(UUID id, String address) {
    public MemberName {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(address, "address");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MemberName that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return address;
    }
}
