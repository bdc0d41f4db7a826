package dev.fanout.processor.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What is due when, one thing after the other. Of what is due at the same time, the first comes first, or anything does. */
final class Agenda {

    /** Told apart by identity: two may be due at once. */
    static final class Item {
        private final long at;
        private final Runnable action;

        private Item(long at, Runnable action) {
            this.at = at;
            this.action = action;
        }
    }

    private final List<Item> items = new ArrayList<>();
    private final @Nullable Random chance;
    private final boolean isHasty;
    private long now;

    /**
     * An empty one.
     *
     * @param order 0: what was due first comes first; another: what is first of what is due at the same time is drawn by that lot, and
     *     under an odd one what follows at once does so before all else
     */
    Agenda(int order) {
        this.chance = order == 0 ? null : new Random(order);
        this.isHasty = order % 2 == 1;
    }

    long now() {
        return now;
    }

    Item at(long time, Runnable action) {
        Item item = new Item(time, action);
        items.add(item);
        return item;
    }

    /** Something that follows at once, while other things may come between. */
    void soon(Runnable action) {
        if (isHasty) {
            action.run();
        } else {
            at(now, action);
        }
    }

    void drop(@Nullable Item item) {
        items.remove(item);
    }

    /** Whether there is more for now. */
    boolean hasMoreForNow() {
        return items.stream().anyMatch(item -> item.at == now);
    }

    /** Goes on to what is due next. */
    void next() {
        now = items.stream().map(item -> item.at).min(Comparator.naturalOrder()).orElseThrow();
        List<Item> due = items.stream().filter(item -> item.at == now).toList();
        Item item = due.get(chance == null ? 0 : chance.nextInt(due.size()));
        items.remove(item);
        item.action.run();
    }
}
