package dev.fanout.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The tasks of a group in the order in which they were started. A group with a deadline keeps those that have ended,
 * because a deadline reports all outcomes; any other drops them when it needs room, so that a long-lived group stays
 * small.
 */
final class Members {
    private final ReentrantLock lock = new ReentrantLock();
    private final boolean keepsEnded;
    private ArrayList<CallTask<?>> tasks = new ArrayList<>(10);
    private int room = 16;
    private int added;

    Members(boolean keepsEnded) {
        this.keepsEnded = keepsEnded;
    }

    /** So many are about to be added. */
    void makeRoom(int more) {
        lock.lock();
        try {
            tasks.ensureCapacity(tasks.size() + more);
        } finally {
            lock.unlock();
        }
    }

    void add(CallTask<?> task) {
        lock.lock();
        try {
            if (tasks.size() >= room && !keepsEnded) {
                tasks.removeIf(CallTask::isSettled);
                room = Math.max(room, 2 * tasks.size());
            }
            task.position = added++;
            tasks.add(task);
        } finally {
            lock.unlock();
        }
    }

    /** Those that are kept, ended ones included. */
    List<CallTask<?>> all() {
        lock.lock();
        try {
            return List.copyOf(tasks);
        } finally {
            lock.unlock();
        }
    }

    List<CallTask<?>> unfinished() {
        return all().stream().filter(task -> !task.isSettled()).toList();
    }

    /** Lets go of all: the group has ended. */
    void clear() {
        lock.lock();
        try {
            tasks = new ArrayList<>(0);
        } finally {
            lock.unlock();
        }
    }
}
