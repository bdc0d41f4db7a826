package dev.fanout.hazelcast.protocol;

/**
 * Asks a call to stop that was sent before.
 *
 * @param id which one
 * @param interrupt whether its thread is to be interrupted, if the call may be
 */
record Stop(long id, boolean interrupt) implements Item {
    @Override
    public void writeTo(MessageWriter message) {
        message.add(this);
    }
}
