package dev.fanout.hazelcast.protocol;

import dev.fanout.runtime.CancelReason;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.RemoteRequest;
import dev.fanout.runtime.RemoteTask;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs calls that count the leaves of a tree of a height: each keeps its place for some time, then gives it away and waits for as many
 * calls as there are branches, of less height.
 */
final class Tree implements Starter {
    static final int BRANCHES = 4;

    private final Member member;
    private final int places;
    private final int mostMillis;
    private final Random random;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int busy;

    /**
     * At that member.
     *
     * @param mostMillis for how long a call keeps its place, at most
     */
    Tree(Member member, int places, int mostMillis, Random random) {
        this.member = member;
        this.places = places;
        this.mostMillis = mostMillis;
        this.random = random;
    }

    @Override
    public Stopper start(RemoteRequest request, Runnable begins, Consumer<Outcome<@Nullable Object>> ended) {
        int height = (Integer) request.arguments().get(0);
        waiting.add(() -> begin(height, begins, ended));
        member.world.soon(this::beginNext);
        return interrupt -> {};
    }

    private void beginNext() {
        if (busy < places && !waiting.isEmpty()) {
            busy++;
            waiting.remove().run();
        }
    }

    private void begin(int height, Runnable begins, Consumer<Outcome<@Nullable Object>> ended) {
        boolean runs = true;
        try {
            begins.run();
        } catch (RuntimeException handedBack) {
            runs = false;
        }
        boolean goesOn = runs;
        member.world.after(Duration.ofMillis(goesOn ? random.nextInt(mostMillis + 1) : 0), () -> {
            busy--;
            if (!goesOn) {
                ended.accept(new Outcome.Cancelled<>(CancelReason.REQUESTED));
            } else if (height == 0) {
                ended.accept(new Outcome.Success<>(1));
            } else {
                branch(height - 1, ended);
            }
            beginNext();
        });
    }

    private void branch(int height, Consumer<Outcome<@Nullable Object>> ended) {
        List<RemoteTask> branches = new ArrayList<>();
        for (int i = 0; i < BRANCHES; i++) {
            branches.add(member.peers.caller().start(Calls.echo(height)));
        }
        int[] left = {BRANCHES};
        branches.forEach(branch -> branch.ended().thenAccept(outcome -> {
            if (--left[0] == 0) {
                ended.accept(new Outcome.Success<>(
                        branches.stream().mapToInt(Tree::leaves).sum()));
            }
        }));
    }

    static int leaves(RemoteTask ended) {
        return (Integer) ((Outcome.Success<?>) Calls.outcome(ended)).value();
    }
}
