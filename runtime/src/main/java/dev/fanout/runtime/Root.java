package dev.fanout.runtime;

import java.util.ArrayList;
import java.util.List;

/** A gather or handle that was started outside of all others, with what is inside. Guarded by the timeline's lock. */
final class Root {
    private final List<Recorded> members = new ArrayList<>(); // the outermost one first

    void add(Recorded member) {
        members.add(member);
    }

    /** What is remembered, from the outermost on. */
    List<Recorded> members() {
        return members;
    }

    Recorded outermost() {
        return members.get(0);
    }
}
