package dev.fanout.comparison;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** A call that writes to a channel it shares with others, again and again, until it is told to stop or cannot any more. */
final class ChannelWriter implements Callable<String> {
    private static final long PAUSE_NANOS = 1_000;

    private final FileChannel channel;
    private final CountDownLatch writing = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean stopped;

    ChannelWriter(FileChannel channel) {
        this.channel = channel;
    }

    /** Pauses after each write: a virtual thread that never does keeps its carrier, and there may be only one. */
    @Override
    public String call() throws IOException {
        try {
            while (!stopped) {
                channel.write(ByteBuffer.wrap(new byte[] {1}), 0);
                writing.countDown();
                LockSupport.parkNanos(PAUSE_NANOS);
            }
            return "written";
        } finally {
            ended.countDown();
        }
    }

    void awaitWriting() {
        Patience.await(writing);
    }

    void stop() {
        stopped = true;
    }

    void awaitEnded() {
        Patience.await(ended);
    }

    boolean hasEnded() {
        return ended.getCount() == 0;
    }
}
