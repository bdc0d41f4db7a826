package dev.fanout.runtime;

import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** All that went wrong in a group, collected failures and failed clean-ups included. */
final class Failures {

    /** A failure and the call that it came out of. */
    record Entry(CallTask<?> task, Throwable failure) {}

    private final ConcurrentLinkedQueue<Entry> entries = new ConcurrentLinkedQueue<>();

    void add(CallTask<?> task, Throwable failure) {
        entries.add(new Entry(task, failure));
    }

    /** In the order of the calls, each instance once, whatever the order of events. */
    List<Throwable> inOrder() {
        Set<Throwable> ordered = Collections.newSetFromMap(new IdentityHashMap<>());
        return sorted().map(Entry::failure).filter(ordered::add).toList();
    }

    /** {@link #inOrder()} without what was read from a task: that may be the very exception on its way to the caller. */
    List<Throwable> unread() {
        Set<Throwable> read = Collections.newSetFromMap(new IdentityHashMap<>());
        entries.stream()
                .filter(entry -> entry.task().wasRead())
                .map(Entry::failure)
                .forEach(read::add);
        return inOrder().stream().filter(failure -> !read.contains(failure)).toList();
    }

    /** Those that no outcome shows: of clean-ups after a cancellation. */
    List<Entry> besideOutcomes() {
        return sorted().filter(entry -> entry.failure() != entry.task().failureOrNull())
                .toList();
    }

    private Stream<Entry> sorted() {
        return entries.stream().sorted(Comparator.comparingInt(entry -> entry.task().position));
    }

    /** The call that failed with this instance first; those that were skipped because of it come later. */
    Optional<CallTask<?>> origin(Throwable failure) {
        return entries.stream()
                .filter(entry -> entry.failure() == failure)
                .<CallTask<?>>map(Entry::task)
                .findFirst();
    }

    /** A failure of the virtual machine, which outranks every other. */
    Optional<Entry> ofTheMachine() {
        return sorted().filter(entry -> entry.failure() instanceof VirtualMachineError)
                .findFirst();
    }
}
