package dev.fanout.hazelcast.protocol;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Hands back calls that wait here for long behind others: they may find room elsewhere. Thread-safe. */
final class LongWaits {
    private static final Duration LONG = Duration.ofMillis(100);

    private final Clients clients;
    private final long kept;
    private final Means means;
    private final Consumer<Job> handsBack;
    private final Later looks;

    /** So many of each caller are kept, however long they wait. */
    LongWaits(Clients clients, long kept, Means means, Consumer<Job> handsBack) {
        this.clients = clients;
        this.kept = kept;
        this.means = means;
        this.handsBack = handsBack;
        this.looks = new Later(means, this::look);
    }

    /** Looks after those of a caller, as long as there are many. */
    void watch(Client client) {
        if (client.waiting() > kept && !clients.isClosed()) {
            looks.after(LONG);
        }
    }

    private void look() {
        for (Client client : clients.all()) {
            if (client.waiting() > kept && client.longestWait(means.now()) > LONG.toNanos()) {
                List<Job> waiting = client.all();
                waiting.removeIf(job -> !job.waits());
                for (int i = waiting.size() - 1; i >= kept; i--) {
                    handsBack.accept(waiting.get(i));
                }
            }
            watch(client);
        }
    }
}
