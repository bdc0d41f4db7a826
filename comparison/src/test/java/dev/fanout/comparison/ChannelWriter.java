package dev.fanout.comparison;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** A call that writes to a channel it shares with others, again and again, until it is told to stop or cannot any more. */
final class ChannelWriter implements Callable<String> {
    private final FileChannel channel;
    private final CountDownLatch writing = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean stopped;

    ChannelWriter(FileChannel channel) {
        this.channel = channel;
    }

    /** Gives way to others after each write: a virtual thread that does not keeps its carrier, and there may be only one. */
    @Override
    @SuppressWarnings("ThreadPriorityCheck")
    public String call() throws IOException {
        try {
            while (!stopped) {
                channel.write(ByteBuffer.wrap(new byte[] {1}), 0);
                writing.countDown();
                Thread.yield();
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
