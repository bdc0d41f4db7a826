package dev.fanout.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What a group has started, in the order in which it was. A group with a deadline keeps what has ended,
 * because a deadline reports all outcomes; any other drops it when it needs room, so that a long-lived group stays
 * small.
 */
final class Members {
    private final ReentrantLock lock = new ReentrantLock();
    private final boolean keepsEnded;
    private ArrayList<Member> members = new ArrayList<>(10);
    private int room = 16;
    private int added;

    Members(boolean keepsEnded) {
        this.keepsEnded = keepsEnded;
    }

    void add(Member member, int calls) {
        lock.lock();
        try {
            if (members.size() >= room && !keepsEnded) {
                members.removeIf(Member::isSettled);
                room = Math.max(room, 2 * members.size());
            }
            member.comesAt(added);
            added += calls;
            members.add(member);
        } finally {
            lock.unlock();
        }
    }

    /** The calls of those that are kept, ended ones included. */
    List<CallTask<?>> all() {
        List<Member> kept;
        lock.lock();
        try {
            kept = List.copyOf(members);
        } finally {
            lock.unlock();
        }
        List<CallTask<?>> calls = new ArrayList<>(kept.size());
        kept.forEach(member -> member.addTo(calls));
        return calls;
    }

    List<CallTask<?>> unfinished() {
        List<CallTask<?>> calls = all();
        calls.removeIf(CallTask::isSettled);
        return calls;
    }

    /** Lets go of all: the group has ended. */
    void clear() {
        lock.lock();
        try {
            members = new ArrayList<>(0);
        } finally {
            lock.unlock();
        }
    }
}
