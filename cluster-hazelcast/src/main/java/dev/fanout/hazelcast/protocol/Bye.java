package dev.fanout.hazelcast.protocol;

/** The last word of a session. */
enum Bye implements Item {
    BYE;

    @Override
    public void writeTo(MessageWriter message) {
        message.addBye();
    }
}
