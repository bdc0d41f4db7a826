package dev.fanout.hazelcast.protocol;

import dev.fanout.runtime.CancelReason;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.RemoteRequest;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs what has arrived at a {@link Member}: some at once, each for some time of the world's clock. */
final class Bodies implements Starter {
    final List<Body> begun = new ArrayList<>();
    private final Member member;
    private final int places;
    private final Function<RemoteRequest, Duration> duration;
    private final Deque<Body> waiting = new ArrayDeque<>();
    private int running;
    boolean heedsStop = true;
    boolean refuses;

    Bodies(Member member, int places, Function<RemoteRequest, Duration> duration) {
        this.member = member;
        this.places = places;
        this.duration = duration;
    }

    @Override
    public Stopper start(RemoteRequest request, Runnable begins, Consumer<Outcome<@Nullable Object>> ended) {
        if (refuses) {
            throw new RejectedExecutionException("closed");
        }
        Body body = new Body(request, begins, ended);
        waiting.add(body);
        member.world.soon(() -> member.ifAlive(this::beginNext));
        return interrupt -> body.stop();
    }

    private void beginNext() {
        if (running < places && !waiting.isEmpty()) {
            Body next = waiting.remove();
            running++;
            next.begin();
        }
    }

    /** What has not begun never will: as when a runtime is closed. */
    void cancelThoseThatWait() {
        List<Body> all = List.copyOf(waiting);
        all.forEach(Body::stop);
    }

    /** Those that run now. */
    List<Body> running() {
        return begun.stream().filter(body -> !body.over).toList();
    }

    /** One call. */
    final class Body {
        final RemoteRequest request;
        private final Runnable begins;
        private final Consumer<Outcome<@Nullable Object>> ended;
        boolean stopped;
        boolean succeeded;
        private boolean over;

        Body(RemoteRequest request, Runnable begins, Consumer<Outcome<@Nullable Object>> ended) {
            this.request = request;
            this.begins = begins;
            this.ended = ended;
        }

        private void begin() {
            try {
                begins.run();
            } catch (RuntimeException handedBack) {
                end(new Outcome.Failure<>(handedBack));
                return;
            }
            begun.add(this);
            member.world.after(
                    duration.apply(request),
                    () -> member.ifAlive(() -> {
                        if (!over) {
                            succeeded = true;
                            end(new Outcome.Success<>(request.arguments().get(0)));
                        }
                    }));
        }

        private void end(Outcome<@Nullable Object> outcome) {
            over = true;
            running--;
            ended.accept(outcome);
            beginNext();
        }

        void stop() {
            stopped = true;
            if (waiting.remove(this)) {
                over = true;
                ended.accept(new Outcome.Cancelled<>(CancelReason.REQUESTED));
            } else if (heedsStop && !over) {
                member.world.after(
                        Duration.ofNanos(50_000),
                        () -> member.ifAlive(() -> {
                            if (!over) {
                                end(new Outcome.Cancelled<>(CancelReason.REQUESTED));
                            }
                        }));
            }
        }
    }
}
