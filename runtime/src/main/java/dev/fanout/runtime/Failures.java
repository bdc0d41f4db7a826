package dev.fanout.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that went wrong in a group, collected failures and failed clean-ups included. In a group without a deadline, which
 * may live long, those that somebody has read already are dropped when there are many; not those of the virtual machine,
 * which end the group whoever has read them.
 */
final class Failures {

    /** A failure and the call that it came out of. */
    record Entry(CallTask<?> task, Throwable failure) {

        /** Whether somebody has seen it: the outcome of the call shows one failure, and none that came beside it. */
        private boolean isRead() {
            return task.wasRead() && failure == task.failureOrNull();
        }
    }

    private static final int MANY = 256;

    private static final VarHandle ENTRIES = Handles.field(MethodHandles.lookup(), "entries", Queue.class);
    private static final VarHandle ADDED = Handles.field(MethodHandles.lookup(), "added", int.class);

    private volatile @Nullable Queue<Entry> entries; // made for the first one: most groups have none

    @SuppressWarnings("UnusedVariable") // counted through its handle
    private volatile int added;

    private final boolean dropsRead;
    private @Nullable Set<Throwable> told; // the owner's: what was thrown beside another, or reported

    Failures(boolean dropsRead) {
        this.dropsRead = dropsRead;
    }

    boolean areNone() {
        Queue<Entry> all = entries;
        return all == null || all.isEmpty();
    }

    private Queue<Entry> all() {
        Queue<Entry> all = entries;
        return all == null ? new ArrayDeque<>(0) : all;
    }

    @SuppressWarnings("unchecked")
    private Queue<Entry> allToAddTo() {
        Queue<Entry> all = entries;
        if (all != null) {
            return all;
        }
        Queue<Entry> made = new ConcurrentLinkedQueue<>();
        Queue<Entry> first = (Queue<Entry>) ENTRIES.compareAndExchange(this, null, made);
        return first == null ? made : first;
    }

    void add(CallTask<?> task, Throwable failure) {
        Queue<Entry> all = allToAddTo();
        if (dropsRead && ((int) ADDED.getAndAdd(this, 1) + 1) % MANY == 0) {
            all.removeIf(entry -> entry.isRead() && !(entry.failure() instanceof VirtualMachineError));
        }
        all.add(new Entry(task, failure));
    }

    /** The first in time with which a required call has ended. */
    Optional<Entry> firstInTime() {
        return all().stream()
                .filter(entry ->
                        entry.task().required && entry.failure() == entry.task().failureOrNull())
                .findFirst();
    }

    /** In the order of the calls, each instance once, whatever the order of events. */
    List<Throwable> inOrder() {
        Set<Throwable> ordered = Collections.newSetFromMap(new IdentityHashMap<>());
        return sorted().map(Entry::failure).filter(ordered::add).toList();
    }

    /** {@link #inOrder()} without what was read from a task: that may be the very exception on its way to the caller. */
    List<Throwable> unread() {
        return withoutRead(inOrder());
    }

    /** Those of {@code failures} that nobody has read from a task. */
    List<Throwable> withoutRead(List<Throwable> failures) {
        Set<Throwable> read = read();
        return failures.stream().filter(failure -> !read.contains(failure)).toList();
    }

    private Set<Throwable> read() {
        Set<Throwable> read = Collections.newSetFromMap(new IdentityHashMap<>());
        all().stream().filter(Entry::isRead).map(Entry::failure).forEach(read::add);
        return read;
    }

    /** The caller gets to see these, or the listener does, and is not told again of those that are here. On the owner's thread. */
    void told(Collection<Throwable> failures) {
        if (failures.isEmpty() || areNone()) {
            return;
        }
        Set<Throwable> here = Collections.newSetFromMap(new IdentityHashMap<>());
        all().forEach(entry -> here.add(entry.failure()));
        Set<Throwable> known = told == null ? Collections.newSetFromMap(new IdentityHashMap<>()) : told;
        failures.stream().filter(here::contains).forEach(known::add);
        told = known;
    }

    /** Whether somebody was {@link #told} of it. On the owner's thread. */
    boolean wasTold(Throwable failure) {
        return told != null && told.contains(failure);
    }

    /** Those that no outcome shows: of clean-ups after a cancellation. */
    List<Entry> besideOutcomes() {
        return areNone()
                ? List.of()
                : sorted().filter(entry -> entry.failure() != entry.task().failureOrNull())
                        .toList();
    }

    /** Those that stand in outcomes of collected calls, and that nobody has seen; each with the calls that have ended with it. */
    IdentityHashMap<Throwable, List<CallTask<?>>> unseen() {
        Set<Throwable> seen = read();
        IdentityHashMap<Throwable, List<CallTask<?>>> unseen = new IdentityHashMap<>();
        for (Entry entry : all()) {
            if (entry.task().required) {
                seen.add(entry.failure()); // the group is about these, and has judged them
            } else if (entry.failure() == entry.task().failureOrNull()) {
                unseen.computeIfAbsent(entry.failure(), failure -> new ArrayList<>(1))
                        .add(entry.task());
            }
        }
        unseen.keySet().removeIf(seen::contains);
        return unseen;
    }

    /** {@link #ofTheMachine()} among the {@link #unread()}. */
    Optional<Entry> unreadOfTheMachine() {
        Set<Throwable> read = read();
        return sorted().filter(
                        entry -> entry.failure() instanceof VirtualMachineError && !read.contains(entry.failure()))
                .findFirst();
    }

    /** Lets go of all: the group was closed. */
    void clear() {
        entries = null;
        told = null;
    }

    private Stream<Entry> sorted() {
        return all().stream()
                .sorted(Comparator.comparingInt(entry -> entry.task().position()));
    }

    /** The call that failed with this instance first; those that were skipped because of it come later. */
    Optional<CallTask<?>> origin(Throwable failure) {
        return all().stream()
                .filter(entry -> entry.failure() == failure)
                .<CallTask<?>>map(Entry::task)
                .findFirst();
    }

    /** A failure of the virtual machine, which outranks every other. */
    Optional<Entry> ofTheMachine() {
        return areNone()
                ? Optional.empty()
                : sorted().filter(entry -> entry.failure() instanceof VirtualMachineError)
                        .findFirst();
    }
}
