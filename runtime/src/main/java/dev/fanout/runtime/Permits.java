package dev.fanout.runtime;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * So many at once: who asks is let in by the order of coming, and never blocked; it is told when it is its turn. Who was in
 * already, and gave its place away while it waited for something else, came before all who were not.
 */
final class Permits {
    private static final int FEW = 16;

    private final boolean ofThreads;
    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<Permit> returning = new ArrayDeque<>(2); // under the lock, like all below
    private final Queue<Permit> line = new ArrayDeque<>();
    private int gone; // about so many of the two want no place any more
    private final Queue<Permit> granted = new ArrayDeque<>();
    private int limit;
    private int free;
    private volatile boolean wantedBack; // written under the lock
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

    /** Puts those that are wanted in the line, in this order: whoever leaves meanwhile finds all of them there. */
    void askAll(List<Permit> permits) {
        lock.lock();
        try {
            permits.stream().filter(Permit::isToWait).forEach(line::add);
            grant();
        } finally {
            lock.unlock();
        }
        tell();
    }

    /** One does not need its place any more, be it in the line or inside. */
    void leave(boolean inside) {
        lock.lock();
        try {
            if (inside) {
                free++;
            } else {
                dropTheGone();
            }
            grant();
        } finally {
            lock.unlock();
        }
        tell();
    }

    /** Whether somebody who was in waits to come in again; whoever could do without its place looks now and then. */
    boolean areWantedBack() {
        return wantedBack;
    }

    /** Under the lock: those who come next have a place. */
    private void grant() {
        while (free > 0 && !(returning.isEmpty() && line.isEmpty())) {
            Permit next = returning.isEmpty() ? line.remove() : returning.remove();
            if (next.grant()) {
                free--;
                granted.add(next);
            }
        }
        wantedBack = !returning.isEmpty();
    }

    /** Under the lock: now and then, because to look for one takes a walk along the line. */
    private void dropTheGone() {
        gone++;
        if (gone > FEW && gone > (line.size() + returning.size()) / 2) {
            line.removeIf(Permit::isGone);
            returning.removeIf(Permit::isGone);
            gone = 0;
        }
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
