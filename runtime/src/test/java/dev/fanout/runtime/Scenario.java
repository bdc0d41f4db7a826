package dev.fanout.runtime;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A program of groups and calls, and what is done to it from outside, one thing after the other. It is printed as it is
 * written here, so that a disagreement can be followed by hand.
 *
 * @param atOnce how many elements of a map run at once
 * @param interruptedBefore whether the owner was interrupted before it opened the group
 */
record Scenario(long seed, int size, int atOnce, boolean interruptedBefore, Group root, List<Event> events) {

    /** How a failure looks. */
    enum Fault {
        CHECKED,
        UNCHECKED,
        ERROR,
        MACHINE,
        INTERRUPT,
        CANCELLATION;

        Throwable create(String message) {
            return switch (this) {
                case CHECKED -> new IOException(message);
                case UNCHECKED -> new IllegalArgumentException(message);
                case ERROR -> new AssertionError(message);
                case MACHINE -> new StackOverflowError(message);
                case INTERRUPT -> new InterruptedException(message);
                case CANCELLATION -> new CancellationException(message);
            };
        }
    }

    /** How the owner ends a group. */
    enum Join {
        PLAIN,
        CHECKED(IOException.class),
        ALL(Throwable.class),
        INTERRUPT(InterruptedException.class),
        OUTCOME,
        OUTCOME_INTERRUPT(InterruptedException.class),
        NONE;

        private final @Nullable Class<? extends Throwable> declared;

        Join() {
            this(null);
        }

        Join(@Nullable Class<? extends Throwable> declared) {
            this.declared = declared;
        }

        boolean declares(Fault fault) {
            return declared != null && declared.isInstance(fault.create(""));
        }

        boolean givesOutcome() {
            return this == OUTCOME || this == OUTCOME_INTERRUPT;
        }
    }

    /** What a body does when it is interrupted where it waits. */
    enum Reaction {
        PASSES,
        WRAPS,
        SETS_FLAG_AND_THROWS,
        PASSES_WITH_FAILED_CLEAN_UP,
        CLEAN_UP_FAILS_CHECKED(Fault.CHECKED),
        CLEAN_UP_FAILS_UNCHECKED(Fault.UNCHECKED),
        CLEAN_UP_FAILS_ERROR(Fault.ERROR),
        CLEAN_UP_FAILS_MACHINE(Fault.MACHINE),
        RETURNS,
        LINGERS,
        GATHERS;

        /** How the failure of the clean-up looks, where there is one. */
        final Fault cleanUp;

        Reaction() {
            this(Fault.UNCHECKED);
        }

        Reaction(Fault cleanUp) {
            this.cleanUp = cleanUp;
        }
    }

    /** @param timeout in nanoseconds; null for none
     * @param pause before which of its batches the owner waits for {@link Event.Proceed}; -1 for none
     */
    record Group(String name, @Nullable Long timeout, Join join, int pause, List<Call> calls) {

        /** The calls that are started together: those of one map, or a single one. */
        List<List<Call>> batches() {
            List<List<Call>> batches = new ArrayList<>();
            for (Call call : calls) {
                List<Call> last = batches.isEmpty() ? List.of() : batches.get(batches.size() - 1);
                if (call.map() != null
                        && !last.isEmpty()
                        && call.map().equals(last.get(0).map())) {
                    last.add(call);
                } else {
                    batches.add(new ArrayList<>(List.of(call)));
                }
            }
            return batches;
        }

        private Stream<String> lines(String indent) {
            String head = indent + name + (timeout == null ? "" : " of " + timeout + " ns") + ", join " + join
                    + (pause < 0 ? "" : ", the owner pauses before #" + pause);
            return Stream.concat(Stream.of(head), calls.stream().flatMap(call -> call.lines(indent + "  ")));
        }
    }

    /** @param map the name of the mapped call that this is an element of; null for a call of its own
     * @param throwing what the body throws when it has done its steps; null if it returns
     */
    record Call(
            String name,
            @Nullable String map,
            boolean required,
            List<Need> needs,
            List<Step> steps,
            Reaction reaction,
            @Nullable Fault throwing) {

        private Stream<String> lines(String indent) {
            String head = indent + name + (required ? " required" : " collected") + (needs.isEmpty() ? "" : " " + needs)
                    + ": "
                    + steps.stream().map(Step::word).collect(Collectors.joining(", ", "", ", "))
                    + (throwing == null ? "returns" : "throws " + throwing) + "; interrupted: " + reaction;
            return Stream.concat(Stream.of(head), steps.stream().flatMap(step -> step.lines(indent + "    ")));
        }
    }

    /** @param value whether the value is needed; otherwise the outcome will do */
    record Need(String call, boolean value) {
        @Override
        public String toString() {
            return (value ? "after " : "after the end of ") + call;
        }
    }

    /** What a body does. */
    sealed interface Step {
        /** Waits until it is released. */
        record Park() implements Step {}

        /** Starts more calls in its own group. */
        record Spawn(List<Call> calls) implements Step {}

        /** Opens a group, and joins it. */
        record Gather(Group group) implements Step {}

        private String word() {
            return getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT) + "s";
        }

        private Stream<String> lines(String indent) {
            if (this instanceof Gather gather) {
                return gather.group().lines(indent);
            }
            return this instanceof Spawn spawn
                    ? spawn.calls().stream().flatMap(call -> call.lines(indent))
                    : Stream.of();
        }
    }

    /** What is done from outside. */
    sealed interface Event {
        /** The body goes on from where it waits. */
        record Release(String call) implements Event {}

        /** The clock moves to the deadline of this group. */
        record Expire(String group) implements Event {}

        /** {@link TaskGroup#cancel()}. */
        record CancelGroup(String group) implements Event {}

        /** {@link Task#cancel(boolean)}. */
        record CancelCall(String call, boolean interrupt) implements Event {}

        /** Of the outermost group. */
        record InterruptOwner() implements Event {}

        /** The owner goes on from where it pauses. */
        record Proceed(String group) implements Event {}
    }

    @Override
    public String toString() {
        return "seed " + seed + ", size " + size + ", " + atOnce + " elements at once"
                + (interruptedBefore ? ", the owner is interrupted before" : "") + "\n"
                + root.lines("  ").collect(Collectors.joining("\n")) + "\n"
                + events.stream().map(event -> "  -> " + event).collect(Collectors.joining("\n"));
    }

    /** What a body opens that was interrupted and has swallowed it. */
    static Group refused(Call call) {
        Call inside = new Call("x" + call.name(), null, true, List.of(), List.of(), Reaction.PASSES, null);
        return new Group("r" + call.name(), null, Join.PLAIN, -1, List.of(inside));
    }

    /** With one more event. */
    Scenario with(Event event) {
        List<Event> all = new ArrayList<>(events);
        all.add(event);
        return with(all);
    }

    /** Its beginning. */
    Scenario withoutEvents() {
        return with(List.of());
    }

    private Scenario with(List<Event> all) {
        return new Scenario(seed, size, atOnce, interruptedBefore, root, List.copyOf(all));
    }
}
