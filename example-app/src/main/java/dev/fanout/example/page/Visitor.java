package dev.fanout.example.page;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.xnio.ChannelListener;
import org.xnio.conduits.ConduitStreamSourceChannel;

/**
 * Whoever waits for a response. The server does not read from a connection while a request is being answered, so it does not see the other
 * side close it. A visitor does: meanwhile the connection's I/O thread tells it when there is something to be read, and if that is the
 * end of the stream, nobody waits any more.
 *
 * <p>A client that only shuts its sending side down looks the same, and counts as gone; it gets the response to that. What a client sends
 * ahead, a next request, is given back to the connection, and its end is not seen any more.
 */
final class Visitor {
    private final HttpServerConnection connection;
    private final ConduitStreamSourceChannel channel;
    private final Runnable gone;
    private final @Nullable ChannelListener<? super ConduitStreamSourceChannel> before;
    private boolean watched = true; // guarded by this

    private Visitor(HttpServerConnection connection, Runnable gone) {
        this.connection = connection;
        this.channel = connection.getChannel().getSourceChannel();
        this.gone = gone;
        this.before = channel.getReadListener();
    }

    /**
     * Does the work for which a request waits. One that has not been read to its end, since it has a body, is not watched.
     *
     * @param work what to do, on this thread
     * @param gone what to do, once, if nobody waits any more meanwhile; on an I/O thread, so it must not block
     */
    static void waits(HttpServerExchange exchange, Runnable work, Runnable gone) {
        Visitor visitor = new Visitor((HttpServerConnection) exchange.getConnection(), gone);
        visitor.begin(exchange.isRequestComplete());
        try {
            work.run();
        } finally {
            visitor.end();
        }
    }

    private synchronized void begin(boolean isRead) {
        if (!isRead || connection.getExtraBytes() != null) {
            watched = false;
            return;
        }
        channel.setReadListener(ready -> readable());
        channel.resumeReads();
    }

    private void readable() {
        if (isAtItsEnd()) {
            gone.run();
        }
    }

    private synchronized boolean isAtItsEnd() {
        if (!watched) {
            return false;
        }
        PooledByteBuffer pooled = connection.getByteBufferPool().allocate();
        int read = read(pooled);
        if (read > 0) {
            pooled.getBuffer().flip();
            connection.ungetRequestBytes(pooled);
        } else {
            pooled.close();
        }
        if (read != 0) {
            end();
        }
        return read < 0;
    }

    private int read(PooledByteBuffer pooled) {
        try {
            return channel.read(pooled.getBuffer());
        } catch (IOException reset) {
            return -1;
        }
    }

    /** Watches no longer: from now on the connection is the server's again. */
    private synchronized void end() {
        if (watched) {
            watched = false;
            channel.suspendReads();
            channel.setReadListener(before);
        }
    }
}
