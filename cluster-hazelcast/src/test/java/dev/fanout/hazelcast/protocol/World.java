package dev.fanout.hazelcast.protocol;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * A cluster of members on one thread, with a clock of its own: whatever could happen at the same time happens in an order that the seed
 * decides, so that a schedule can be repeated.
 */
final class World {
    private static final int MANY = 2_000_000;

    final Random random;
    final Faults faults;
    final Map<MemberName, Member> members = new LinkedHashMap<>();
    private final List<Runnable> ready = new ArrayList<>();
    private final PriorityQueue<Later> later =
            new PriorityQueue<>(Comparator.comparingLong(Later::at).thenComparingLong(Later::place));
    private long now = 1_000_000_000;
    private long places;

    World(long seed, Faults faults) {
        this.random = new Random(seed);
        this.faults = faults;
    }

    /** How often messages go wrong, of a hundred. */
    record Faults(int notArrived, int notAcknowledged, int twice) {
        static final Faults NONE = new Faults(0, 0, 0);
    }

    private record Later(long at, long place, Runnable action) {}

    long now() {
        return now;
    }

    /** What time it is, which it never is twice. */
    long tick() {
        return ++now;
    }

    /** A member that is there from now on. */
    Member join() {
        Member member = new Member(this, members.size() + 1);
        for (Member other : List.copyOf(members.values())) {
            if (other.isAlive()) {
                soon(() -> other.hearsOf(member));
            }
        }
        members.put(member.name, member);
        member.open();
        return member;
    }

    /** Happens before the clock moves on, in any order. */
    void soon(Runnable action) {
        ready.add(action);
    }

    void after(Duration delay, Runnable action) {
        later.add(new Later(now + delay.toNanos(), places++, action));
    }

    /** One step; false if nothing is left to be done. */
    boolean step() {
        if (ready.isEmpty()) {
            Later next = later.poll();
            if (next == null) {
                return false;
            }
            now = Math.max(now, next.at());
            next.action().run();
            return true;
        }
        int which = random.nextInt(ready.size());
        Runnable action = ready.get(which);
        ready.set(which, ready.get(ready.size() - 1));
        ready.remove(ready.size() - 1);
        action.run();
        return true;
    }

    /** Goes on until it is so. */
    void until(BooleanSupplier what) {
        for (int steps = 0; !what.getAsBoolean(); steps++) {
            if (steps > MANY || !step()) {
                throw new AssertionError("nothing happens any more, or too much: " + steps + " steps");
            }
        }
    }

    /** Lets so much time pass. */
    void pass(Duration time) {
        boolean[] over = {false};
        after(time, () -> over[0] = true);
        until(() -> over[0]);
    }
}
