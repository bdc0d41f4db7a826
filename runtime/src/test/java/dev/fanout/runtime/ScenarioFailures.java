package dev.fanout.runtime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The exceptions that the bodies of a scenario throw, each with its name, and what the runtime makes of them as text. */
final class ScenarioFailures {
    private final Map<Throwable, String> names = Collections.synchronizedMap(new IdentityHashMap<>());
    private final List<String> mayNotBeLost = Collections.synchronizedList(new ArrayList<>());

    Throwable make(Scenario.Fault fault, String name) {
        Throwable failure = fault.create(name);
        names.put(failure, name);
        if (fault != Scenario.Fault.INTERRUPT && fault != Scenario.Fault.CANCELLATION) {
            mayNotBeLost.add(name);
        }
        return failure;
    }

    /** What was thrown and stands nowhere, neither in this text nor among what the listener was told. */
    List<String> lost(String text, Collection<RecordingListener.Unread> told) {
        String all = text + told.stream().map(unread -> text(unread.failure())).collect(Collectors.joining());
        return mayNotBeLost.stream().filter(name -> !all.contains(name)).toList();
    }

    /** In the words of {@link ModelFailure#toString()}. */
    String text(Throwable failure) {
        String cause = failure instanceof CallFailedException ? ": " + text(failure.getCause()) : "";
        String own = failure instanceof GatherTrace misuse && !misuse.failures().isEmpty()
                ? " with " + texts(misuse.failures())
                : "";
        String trace = GatherTrace.of(failure)
                .filter(carried -> !(failure instanceof GatherTrace misuse
                        && misuse.failures().contains(carried)))
                .map(carried -> " +" + texts(carried.failures()))
                .orElse("");
        return bare(failure) + cause + own + trace;
    }

    /** In the words of {@link ModelFailure#name()}. */
    private String name(Throwable failure) {
        return bare(failure) + (failure instanceof CallFailedException ? ": " + name(failure.getCause()) : "");
    }

    private String bare(Throwable failure) {
        String name = names.get(failure);
        if (name != null) {
            return name;
        }
        String message = String.valueOf(failure.getMessage());
        if (failure instanceof DeadlineExceededException deadline) {
            return "deadline of " + upTo(message, " did not end") + " " + outcomes(deadline);
        }
        if (failure instanceof CallFailedException) {
            return upTo(message, " with ");
        }
        if (failure instanceof GatherTrace || failure instanceof CancelledException) {
            return message;
        }
        return failure instanceof InterruptedException ? "interrupt: " + message : failure.toString();
    }

    private List<String> texts(List<Throwable> failures) {
        return failures.stream().map(this::text).toList();
    }

    private List<String> outcomes(DeadlineExceededException deadline) {
        return deadline.outcomes().stream()
                .map(each -> each.key() + "=" + Described.outcome(each.outcome(), this::name))
                .toList();
    }

    private static String upTo(String message, String end) {
        return message.substring(0, Math.max(0, message.indexOf(end)));
    }
}
