package dev.fanout.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** So many successes are enough: one of them for a race. Counts the required calls of its group. */
final class Quorum implements Goal {
    private final String name;
    private final int enough;
    private final boolean isStrict;

    private final ReentrantLock lock = new ReentrantLock();
    private final List<CallTask<?>> succeeded = new ArrayList<>(1); // in time
    private int admitted;
    private int lost;
    private boolean isComplete;

    /**
     * A quorum.
     *
     * @param name of the group
     * @param enough how many successes
     * @param isStrict whether the group has failed as soon as there cannot be as many
     */
    Quorum(String name, int enough, boolean isStrict) {
        this.name = name;
        this.enough = enough;
        this.isStrict = isStrict;
    }

    @Override
    public void admitted(int calls) {
        lock.lock();
        try {
            admitted += calls;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public @Nullable Decision ended(CallTask<?> task, @Nullable Throwable failure) {
        lock.lock();
        try {
            if (failure == null) {
                succeeded.add(task);
                return succeeded.size() == enough ? new Decision.Won(List.copyOf(succeeded)) : null;
            }
            lost++;
            return missed();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public @Nullable Decision complete() {
        lock.lock();
        try {
            isComplete = true;
            Decision lacking = ofOnly(admitted);
            return lacking == null ? missed() : lacking;
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Decision missed() {
        return isStrict && isComplete && admitted - lost < enough ? new Decision.Missed() : null;
    }

    @Override
    public @Nullable Decision ofOnly(int elements) {
        if (elements >= enough) {
            return null;
        }
        return enough == 1
                ? Goal.noCalls(name)
                : new Decision.Unreachable(new IllegalArgumentException(name + " needs " + enough
                        + " successes, and has " + elements + (elements == 1 ? " call" : " calls")));
    }

    @Override
    public boolean isMissed(GroupCore group) {
        return isStrict;
    }
}
