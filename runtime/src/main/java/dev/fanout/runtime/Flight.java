package dev.fanout.runtime;

/** Something that the JDK's Flight Recorder was told to record, and that has begun. */
@FunctionalInterface
interface Flight {

    /** It has ended, in the way that {@code how} says. */
    void ended(String how);
}
