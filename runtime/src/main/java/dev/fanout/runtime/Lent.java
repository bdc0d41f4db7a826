package dev.fanout.runtime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The places among those that may run at once that a body has given to others, as long as it waits for something else. */
final class Lent {
    private final List<Permit> places; // in the order in which a call asks for them: nobody waits in a circle

    private Lent(List<Permit> places) {
        this.places = places;
    }

    /**
     * The body of {@code call} is about to wait, on the current thread: gives its places to others meanwhile, and so do the
     * calls around it that run on this thread. Null if they have none. The place in a group is given away only to wait for
     * another call of that group: a call that waits for what it has started itself runs, as far as its group is concerned.
     *
     * @param awaited the tasks that it waits for, if it waits for such
     */
    static @Nullable Lent by(@Nullable CallTask<?> call, Collection<? extends CallTask<?>> awaited) {
        List<Permit> lent = null;
        CallTask<?> next = call;
        while (next != null) {
            CallTask<?> whole = next.whole();
            lent = lent(whole.ownPermit(), lent);
            Permit place = whole.place();
            if (place != null && isOfSameGroup(whole, awaited)) {
                lent = lent(place, lent);
            }
            next = whole.aroundOnThisThread();
        }
        if (lent == null) {
            return null;
        }
        Collections.reverse(lent); // a group's place was asked for before the call's own
        return new Lent(lent);
    }

    private static boolean isOfSameGroup(CallTask<?> call, Collection<? extends CallTask<?>> awaited) {
        TaskOwner group = call.owner();
        return awaited.stream().anyMatch(task -> task.owner() == group);
    }

    private static @Nullable List<Permit> lent(@Nullable Permit permit, @Nullable List<Permit> before) {
        if (permit == null || !permit.lend()) {
            return before;
        }
        List<Permit> all = before == null ? new ArrayList<>(2) : before;
        all.add(permit);
        return all;
    }

    /** The body goes on when it has its places again. */
    static void takeAgain(@Nullable Lent lent) {
        if (lent != null) {
            lent.places.forEach(Permit::takeAgain);
        }
    }
}
