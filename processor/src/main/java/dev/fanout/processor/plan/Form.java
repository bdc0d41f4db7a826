package dev.fanout.processor.plan;

/** How a method hands its result {@code R} back. */
public enum Form {
    /** {@code R} itself, or {@code void}: waits, throws what failed. */
    VALUE,
    /** {@code Outcome<R>}: waits, hands a failure back as data. */
    OUTCOME,
    /** {@code Task<R>}: starts it. */
    TASK,
    /** {@code Future<R>}: starts it. */
    FUTURE,
    /** {@code CompletableFuture<R>}: starts it. */
    COMPLETABLE_FUTURE,
    /** {@code CompletionStage<R>}: starts it. */
    COMPLETION_STAGE,
    /** {@code Stream<R>} of completions: starts it, hands over what has ended. */
    STREAM;

    /** Whether it starts the work and returns before it has ended. */
    public boolean isHandle() {
        return this != VALUE && this != OUTCOME;
    }
}
