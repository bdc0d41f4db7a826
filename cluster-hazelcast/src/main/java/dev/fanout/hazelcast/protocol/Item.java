package dev.fanout.hazelcast.protocol;

/** Something that waits in an {@link Outbox} until a message takes it along. */
interface Item {

    /** Writes it, or nothing if it is not wanted any more. Called once, without locks; does not fail. */
    void writeTo(MessageWriter message);

    /** The message that had taken it along could not be made; called without locks. Whether it need not be sent any more. */
    default boolean isNotSent(Throwable why) {
        return false;
    }
}
