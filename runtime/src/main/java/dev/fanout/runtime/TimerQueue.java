package dev.fanout.runtime;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is due later, the earliest first: a binary heap whose entries know their places, so that what is cancelled is taken
 * out at once. Nearly all are: a deadline is there for the gather that does not come to its end. Used under a lock.
 */
final class TimerQueue {

    /** An action and its time. */
    static final class Entry {
        private final long at;
        private final Runnable action;
        private int place; // -1 where it is in no queue

        Entry(long at, Runnable action) {
            this.at = at;
            this.action = action;
        }

        /** In nanoseconds of the clock. */
        long at() {
            return at;
        }

        Runnable action() {
            return action;
        }

        private boolean isBefore(Entry other) {
            return at - other.at < 0;
        }
    }

    private static final int FEW = 16;

    private @Nullable Entry[] heap = new Entry[FEW];
    private int size;

    int size() {
        return size;
    }

    /** The next that is due; null if there is none. */
    @Nullable
    Entry first() {
        return heap[0];
    }

    void add(Entry entry) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, 2 * size);
        }
        size++;
        rise(size - 1, entry);
    }

    /** False if it was not there any more. */
    boolean remove(Entry entry) {
        int free = entry.place;
        if (free < 0) {
            return false;
        }
        entry.place = -1;
        size--;
        Entry last = heap[size];
        heap[size] = null;
        if (last != null && last != entry) {
            sink(free, last);
            if (heap[free] == last) {
                rise(free, last);
            }
        }
        return true;
    }

    /** Puts the entry into that free place, or nearer to the top. */
    private void rise(int free, Entry entry) {
        int place = free;
        while (place > 0) {
            int above = (place - 1) / 2;
            Entry upper = heap[above];
            if (upper == null || !entry.isBefore(upper)) {
                break;
            }
            put(place, upper);
            place = above;
        }
        put(place, entry);
    }

    /** Puts the entry into that free place, or further from the top. */
    private void sink(int free, Entry entry) {
        int place = free;
        for (Entry next = lesserBelow(place); next != null && next.isBefore(entry); next = lesserBelow(place)) {
            int below = next.place;
            put(place, next);
            place = below;
        }
        put(place, entry);
    }

    private @Nullable Entry lesserBelow(int place) {
        int left = 2 * place + 1;
        int right = left + 1;
        if (left >= size) {
            return null;
        }
        Entry one = heap[left];
        Entry other = right < size ? heap[right] : null;
        return one == null || other == null || !other.isBefore(one) ? one : other;
    }

    private void put(int place, Entry entry) {
        heap[place] = entry;
        entry.place = place;
    }
}
