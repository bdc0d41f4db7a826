package dev.fanout.hazelcast;

import com.hazelcast.internal.serialization.DataSerializerHook;
import com.hazelcast.nio.serialization.DataSerializableFactory;

/** Tells Hazelcast, which finds it by itself, how what members say to each other is read. For nobody else. */
public final class MessageHook implements DataSerializerHook {
    static final int FACTORY = 0x46414E4F; // "FANO": one that nobody else is likely to have
    static final int MESSAGE = 1;

    /** Made by Hazelcast. */
    public MessageHook() {}

    @Override
    public int getFactoryId() {
        return FACTORY;
    }

    @Override
    public DataSerializableFactory createFactory() {
        return type -> type == MESSAGE ? new Message() : null;
    }
}
