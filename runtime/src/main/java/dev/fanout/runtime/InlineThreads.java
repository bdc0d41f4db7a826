package dev.fanout.runtime;

/** No threads: each call runs where it is started, before the next one is. */
final class InlineThreads implements Threads {

    /** Frames that what happens between two bodies needs at most, with a margin. */
    private static final int ROOM = 64;

    /**
     * Throws the {@link StackOverflowError} of calls that call each other without end here, where nothing has been changed
     * yet; in the middle of starting or ending a call it would leave that call half ended.
     */
    @CanIgnoreReturnValue
    static int requireStack() {
        return deeper(ROOM);
    }

    private static int deeper(int frames) {
        return frames == 0 ? 0 : 1 + deeper(frames - 1);
    }

    @Override
    public void start(CallTask<?> task) {
        requireStack();
        task.runInline();
    }

    @Override
    public boolean areCheap() {
        return true;
    }

    @Override
    public boolean areTheCallers() {
        return true;
    }

    @Override
    public void close() {}
}
