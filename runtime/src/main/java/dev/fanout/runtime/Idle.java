package dev.fanout.runtime;

/**
 * What a virtual thread of the runtime is in the middle of when it runs no call, kept where threads have their handler of
 * uncaught exceptions.
 */
sealed class Idle implements Thread.UncaughtExceptionHandler permits Worker {
    static final Idle INSTANCE = new Idle();

    @Override
    public final void uncaughtException(Thread thread, Throwable failure) {
        Current.passOn(thread, failure);
    }
}
