package dev.fanout.runtime;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An unfinished call at the moment of the deadline, and where it was.
 *
 * @param inside those furthest inside of it, in gathers and handles that its body has started: what it waits for, if it does
 */
record StuckCall(
        String name,
        List<StackTraceElement> stack,
        boolean awaiting,
        Optional<String> elsewhere,
        List<StuckCall> inside) {
    private static final int INSIDE = 3;
    private static final int LOOKED_AT = 100;

    private static final List<String> NOT_THE_USERS = List.of("java.", "javax.", "jdk.", "sun.", "dev.fanout.runtime.");

    static StuckCall of(CallTask<?> task) {
        return new StuckCall(
                task.nameWithin(),
                List.of(task.stack()),
                task.isAwaiting(),
                TaskDescription.elsewhere(task),
                innermost(task).stream().map(StuckCall::alone).toList());
    }

    private static StuckCall alone(CallTask<?> task) {
        return new StuckCall(
                task.name(), List.of(task.stack()), task.isAwaiting(), TaskDescription.elsewhere(task), List.of());
    }

    /** The first few calls inside that have begun and have none inside of them; while others begin and end. */
    private static List<CallTask<?>> innermost(CallTask<?> call) {
        List<CallTask<?>> found = new ArrayList<>(0);
        Deque<Iterator<CallTask<?>>> open = new ArrayDeque<>();
        open.push(begunIn(call));
        for (int looks = 0; !open.isEmpty() && found.size() < INSIDE && looks < LOOKED_AT; looks++) {
            if (!open.element().hasNext()) {
                open.pop();
                continue;
            }
            CallTask<?> next = open.element().next();
            Iterator<CallTask<?>> further = begunIn(next);
            if (further.hasNext()) {
                open.push(further);
            } else {
                found.add(next);
            }
        }
        return found;
    }

    private static Iterator<CallTask<?>> begunIn(CallTask<?> call) {
        return call.inside().stream()
                .<Owned>flatMap(owned -> owned instanceof GroupCore group ? group.inside().stream() : Stream.of(owned))
                .<CallTask<?>>map(owned -> (CallTask<?>) owned)
                .filter(task -> !task.isWaiting() && !task.isSettled())
                .iterator();
    }

    /**
     * The call with the innermost frame that is the user's: {@code feed (at app.PostApi.latest(PostApi.java:12))}, and with
     * those inside of it: {@code page (at app.Pages.page(Pages.java:7), in it Pages.parts/feed (at ..))}.
     */
    @Override
    public String toString() {
        return name + " (" + where() + ")";
    }

    /** Where it was, and what inside of it. */
    String where() {
        String own = elsewhere.orElseGet(
                () -> awaiting ? "waiting for its stage" : stack.isEmpty() ? "not started" : "at " + place(stack));
        return inside.isEmpty()
                ? own
                : own + inside.stream().map(StuckCall::toString).collect(Collectors.joining(", ", ", in it ", ""));
    }

    /** The innermost frame that is the user's: {@code app.PostApi.latest(PostApi.java:12)}. */
    static String place(List<StackTraceElement> stack) {
        StackTraceElement frame = stack.stream()
                .filter(candidate -> NOT_THE_USERS.stream().noneMatch(candidate.getClassName()::startsWith))
                .findFirst()
                .orElse(stack.get(0));
        String line = frame.getLineNumber() < 0 ? "" : ":" + frame.getLineNumber();
        return frame.getClassName() + "." + frame.getMethodName() + "(" + frame.getFileName() + line + ")";
    }
}
