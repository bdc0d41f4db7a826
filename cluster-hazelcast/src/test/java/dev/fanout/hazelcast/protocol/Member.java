package dev.fanout.hazelcast.protocol;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A member of a {@link World}: its transport, its time, and what runs there. */
final class Member implements Transport {
    final MemberName name;
    final World world;
    final List<byte[]> sent = new ArrayList<>();
    final Peers peers;
    private final Set<MemberName> others = new LinkedHashSet<>();
    private final Set<MemberName> missed = new LinkedHashSet<>();
    private final List<Runnable> held = new ArrayList<>();
    private @Nullable Receiver receiver;
    private boolean alive = true;
    private boolean holds;
    private boolean vanished;

    Member(World world, int number) {
        this.world = world;
        this.name = new MemberName(new UUID(0, number), "10.0.0." + number + ":5701");
        for (Member other : world.members.values()) {
            if (other.isAlive()) {
                others.add(other.name);
            }
        }
        this.peers = new Peers(this, means(), () -> {});
    }

    /** As another process under the same name, of which nobody was told that the one before has ended. */
    void restart() {
        receiver = null;
        new Peers(this, means(), () -> {}).open();
    }

    void open() {
        peers.open();
    }

    Means means() {
        return new Means(
                world::tick,
                (delay, action) -> world.after(delay, () -> ifAlive(action)),
                action -> world.soon(() -> ifAlive(action)));
    }

    void ifAlive(Runnable action) {
        if (alive) {
            action.run();
        }
    }

    boolean isAlive() {
        return alive;
    }

    /** What is sent from here from now on waits until {@link #letGo}. */
    void hold() {
        holds = true;
    }

    void letGo() {
        holds = false;
        List<Runnable> all = List.copyOf(held);
        held.clear();
        all.forEach(Runnable::run);
    }

    /** Is not there any more, and nobody notices who does not send it something. */
    void vanish() {
        vanished = true;
    }

    /** Dies. The others notice later, each at a time of its own. */
    void kill() {
        alive = false;
        for (Member other : world.members.values()) {
            world.after(Duration.ofMillis(world.random.nextInt(300)), () -> other.misses(name));
        }
    }

    /** Is told that a member has left. */
    void misses(MemberName member) {
        if (alive && missed.add(member) && others.remove(member)) {
            Objects.requireNonNull(receiver).left(member);
        }
    }

    void hearsOf(Member member) {
        if (alive && !missed.contains(member.name) && others.add(member.name)) {
            Objects.requireNonNull(receiver).joined(member.name);
        }
    }

    @Override
    public MemberName self() {
        return name;
    }

    @Override
    public Set<MemberName> others() {
        return Set.copyOf(others);
    }

    @Override
    public CompletionStage<Void> send(MemberName to, byte[] message) {
        sent.add(message);
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        Runnable travels = () -> world.after(
                Duration.ofNanos(world.random.nextInt(1_000_000)), () -> arrives(to, message, acknowledged));
        if (holds) {
            held.add(travels);
        } else {
            travels.run();
        }
        return acknowledged;
    }

    private void arrives(MemberName to, byte[] message, CompletableFuture<Void> acknowledged) {
        if (missed.contains(to) || Objects.requireNonNull(world.members.get(to)).vanished) {
            answer(() -> acknowledged.completeExceptionally(new MemberGoneException(to)));
            return;
        }
        Member member = Objects.requireNonNull(world.members.get(to));
        if (!member.alive || chance(world.faults.notArrived())) {
            answer(() -> acknowledged.completeExceptionally(new IllegalStateException("not sent")));
            return;
        }
        RuntimeException failure = null;
        try {
            member.take(name, message);
        } catch (RuntimeException e) {
            failure = e;
        }
        if (chance(world.faults.twice())) {
            world.after(Duration.ofMillis(world.random.nextInt(100)), () -> member.takeAgain(name, message));
        }
        if (failure != null || chance(world.faults.notAcknowledged())) {
            answer(() -> acknowledged.completeExceptionally(new IllegalStateException("not acknowledged")));
        } else {
            answer(() -> acknowledged.complete(null));
        }
    }

    private void answer(Runnable action) {
        world.after(Duration.ofNanos(world.random.nextInt(200_000)), () -> ifAlive(action));
    }

    private boolean chance(int percent) {
        return world.random.nextInt(100) < percent;
    }

    /** A message has arrived. */
    void take(MemberName from, byte[] message) {
        Receiver open = receiver;
        if (open == null) {
            throw new IllegalStateException("nobody listens");
        }
        open.received(from, message);
    }

    private void takeAgain(MemberName from, byte[] message) {
        try {
            if (alive) {
                take(from, message);
            }
        } catch (IllegalStateException gone) {
            // a late copy of what was sent before
        }
    }

    @Override
    public void listen(Receiver next) {
        receiver = next;
    }

    @Override
    public void close() {
        receiver = null;
    }
}
