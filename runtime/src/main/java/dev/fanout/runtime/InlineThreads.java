package dev.fanout.runtime;

/** No threads: each call runs where it is started, before the next one is. */
final class InlineThreads implements Threads {
    @Override
    public void start(CallTask<?> task) {
        StackRoom.require(); // the thread may have come here from the end of another call
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
