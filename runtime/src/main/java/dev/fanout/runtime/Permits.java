package dev.fanout.runtime;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * So many at once: who asks is let in by the order of coming, and never blocked; it is told when it is its turn. Who was in
 * already, and gave its place away while it waited for something else, came before all who were not.
 */
final class Permits {
    private final boolean ofThreads;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<Permit> returning = new LinkedHashSet<>(); // under the lock, like all below
    private final Set<Permit> line = new LinkedHashSet<>();
    private final Queue<Permit> granted = new ArrayDeque<>();
    private int limit;
    private int free;
    private boolean telling; // somebody is on the way through the granted ones

    Permits(int limit) {
        this(limit, false);
    }

    private Permits(int limit, boolean ofThreads) {
        this.limit = limit;
        this.free = limit;
        this.ofThreads = ofThreads;
    }

    /** So many that have a thread at once: who waits has one as well, and keeps its place. */
    static Permits ofThreads(int limit) {
        return new Permits(limit, true);
    }

    boolean areOfThreads() {
        return ofThreads;
    }

    int limit() {
        lock.lock();
        try {
            return limit;
        } finally {
            lock.unlock();
        }
    }

    /** So many more may be in at once; tells those whose turn it is. */
    void widen(int by) {
        lock.lock();
        try {
            limit += by;
            free += by;
            grant();
        } finally {
            lock.unlock();
        }
        tell();
    }

    /** Gives {@code permit} a place, or puts it in the line for one; tells those whose turn it is. */
    void ask(Permit permit, boolean again) {
        lock.lock();
        try {
            (again ? returning : line).add(permit);
            grant();
        } finally {
            lock.unlock();
        }
        tell();
    }

    /** Nobody needs the place of {@code permit} any more, be it in the line or inside. */
    void leave(Permit permit, boolean inside) {
        lock.lock();
        try {
            if (inside) {
                free++;
            } else {
                line.remove(permit);
                returning.remove(permit);
            }
            grant();
        } finally {
            lock.unlock();
        }
        tell();
    }

    /** Under the lock: who comes next has a place. */
    private void grant() {
        while (free > 0) {
            Permit next = first(returning);
            if (next == null) {
                next = first(line);
            }
            if (next == null) {
                return;
            }
            if (next.grant()) {
                free--;
                granted.add(next);
            }
        }
    }

    private static @Nullable Permit first(Set<Permit> line) {
        Iterator<Permit> all = line.iterator();
        if (!all.hasNext()) {
            return null;
        }
        Permit first = all.next();
        all.remove();
        return first;
    }

    /**
     * One thread at a time tells them, one after the other: one that gives its place back at once would otherwise tell the next
     * from within, and so on, as deep as the line is long.
     */
    private void tell() {
        for (Permit next = next(true); next != null; next = next(false)) {
            next.tell();
        }
    }

    private @Nullable Permit next(boolean begins) {
        lock.lock();
        try {
            if (begins && telling) {
                return null;
            }
            Permit next = granted.poll();
            telling = next != null;
            return next;
        } finally {
            lock.unlock();
        }
    }
}
