package dev.fanout.runtime;

import java.util.List;

/** An unfinished call at the moment of the deadline, and where it was. */
record StuckCall(String name, List<StackTraceElement> stack, boolean awaiting) {

    private static final List<String> NOT_THE_USERS = List.of("java.", "javax.", "jdk.", "sun.", "dev.fanout.runtime.");

    static StuckCall of(CallTask<?> task) {
        return new StuckCall(task.taskName().within(), List.of(task.stack()), task.isAwaiting());
    }

    /** The call with the innermost frame that is the user's: {@code feed (at app.PostApi.latest(PostApi.java:12))}. */
    @Override
    public String toString() {
        if (awaiting) {
            return name + " (waiting for its stage)";
        }
        if (stack.isEmpty()) {
            return name + " (not started)";
        }
        return name + " (at " + place(stack) + ")";
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
