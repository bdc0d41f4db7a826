package dev.fanout.runtime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A failure in the {@link Model}: what it is, and what it carries. */
final class ModelFailure extends Exception {
    private static final long serialVersionUID = 1;

    final transient Scenario.Fault fault;
    private final transient Supplier<String> what; // asked at last: outcomes may be in it

    private final transient @Nullable ModelFailure cause;

    /** What the body itself has suppressed in it. */
    final transient List<ModelFailure> beside = new ArrayList<>();

    /** What its trace holds; null as long as it has none. */
    transient @Nullable List<ModelFailure> trace;

    /** The trace that it is, where a group was closed without join. */
    transient List<ModelFailure> own = List.of();

    ModelFailure(Scenario.Fault fault, Supplier<String> what, @Nullable ModelFailure cause) {
        super(null, null, false, false);
        this.fault = fault;
        this.what = what;
        this.cause = cause;
    }

    ModelFailure(Scenario.Fault fault, String what) {
        this(fault, () -> what, null);
    }

    /** It, its cause, and so on. */
    private List<ModelFailure> chain() {
        List<ModelFailure> chain = new ArrayList<>();
        for (ModelFailure link = this; link != null; link = link.cause) {
            chain.add(link);
        }
        return chain;
    }

    boolean isCancellation() {
        return fault == Scenario.Fault.INTERRUPT || fault == Scenario.Fault.CANCELLATION;
    }

    /** D9: also in disguise. */
    boolean isInterrupt() {
        return isException() && chain().stream().anyMatch(ModelFailure::isCancellation);
    }

    boolean isException() {
        return fault != Scenario.Fault.ERROR && fault != Scenario.Fault.MACHINE;
    }

    boolean isOfTheMachine() {
        return fault == Scenario.Fault.MACHINE;
    }

    /** Whether the other is this one, as itself or in its wrapper. */
    boolean isIn(ModelFailure other) {
        return this == other || this == other.cause;
    }

    /** What went wrong beside the interrupt that it stands for; all of it, if only the thread's flag says that it is one. */
    List<ModelFailure> remains() {
        if (!isInterrupt()) {
            return List.of(this);
        }
        List<ModelFailure> remains = new ArrayList<>();
        for (ModelFailure link : chain()) {
            link.beside.forEach(
                    failure -> remains.addAll(failure.isInterrupt() ? failure.remains() : List.of(failure)));
            remains.addAll(link.trace == null ? List.of() : link.trace);
        }
        return remains;
    }

    /** D2: adds to the one trace of this failure what it does not hold already. */
    void carry(Collection<ModelFailure> others) {
        Set<ModelFailure> known = Collections.newSetFromMap(new IdentityHashMap<>());
        addGraph(known);
        List<ModelFailure> held = trace == null ? new ArrayList<>() : trace;
        others.stream().filter(other -> !known.contains(other)).forEach(held::add);
        trace = held;
    }

    private void addGraph(Set<ModelFailure> known) {
        if (known.add(this)) {
            Stream.of(
                            beside,
                            own,
                            trace == null ? List.<ModelFailure>of() : trace,
                            cause == null ? List.<ModelFailure>of() : List.of(cause))
                    .flatMap(List::stream)
                    .forEach(next -> next.addGraph(known));
        }
    }

    /** Without what it carries. */
    String name() {
        return what.get() + (cause == null ? "" : ": " + cause.name());
    }

    /** With all that it carries. */
    String text() {
        return what.get()
                + (cause == null ? "" : ": " + cause.text())
                + (own.isEmpty() ? "" : " with " + texts(own))
                + (trace == null ? "" : " +" + texts(trace));
    }

    private static List<String> texts(List<ModelFailure> failures) {
        return failures.stream().map(ModelFailure::text).toList();
    }

    /** The text of what stands in an outcome of the model. */
    static String textOf(Throwable failure) {
        return ((ModelFailure) failure).text();
    }
}
