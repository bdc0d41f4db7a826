package dev.fanout.processor.emit;

import dev.fanout.processor.plan.Argument;
import dev.fanout.processor.plan.Body;
import dev.fanout.processor.plan.CallOptions;
import dev.fanout.processor.plan.CallPlan;
import dev.fanout.processor.plan.FallbackPlan;
import dev.fanout.processor.plan.GatherMethod;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One line of the plan in the Javadoc.
 *
 * @param label when: {@code at once, side by side}
 * @param items what
 */
record PlanLine(String label, List<String> items) {
    private static final int LINE = 96;
    private static final int CONTINUATION = 4;

    PlanLine {
        items = List.copyOf(items);
    }

    /** A line for each moment at which calls start: calls that wait for the same start together, unless it is their turn. */
    static List<PlanLine> startsOf(GatherMethod gather) {
        Map<Start, List<CallPlan>> together = new LinkedHashMap<>();
        Optional<Duration> delay = gather.options().aim().delay();
        for (CallPlan call : gather.calls()) {
            Start start = new Start(call.inputs(), delay.filter(hedge -> call.required()));
            together.computeIfAbsent(start, first -> new ArrayList<>()).add(call);
        }
        return together.entrySet().stream()
                .map(entry -> new PlanLine(
                        entry.getKey().moment(entry.getValue()),
                        entry.getValue().stream()
                                .map(call -> item(gather, call))
                                .toList()))
                .toList();
    }

    /**
     * When calls start.
     *
     * @param inputs what they wait for
     * @param delay where they start one after the other: after how long the next does
     */
    private record Start(List<Argument> inputs, Optional<Duration> delay) {

        String moment(List<CallPlan> calls) {
            String when = inputs.isEmpty()
                    ? "at once"
                    : inputs.stream().map(PlanLine::condition).collect(Collectors.joining(" and ", "once ", ""));
            boolean several = calls.size() > 1 || calls.get(0).each().isPresent();
            if (delay.isPresent()) {
                return when + ", the next after " + PlainText.of(delay.get()) + " or a failure";
            }
            return several ? when + ", side by side" : when;
        }
    }

    /** The line, its items behind a column that all lines of a plan share; broken where it would be too long. */
    List<String> text(int labelWidth) {
        String start = "  " + label + ":" + " ".repeat(labelWidth - label.length() + 2);
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            String item = items.get(i) + (i < items.size() - 1 ? "," : "");
            pieces.addAll(start.length() + item.length() > LINE ? pieces(item) : List.of(item));
        }
        return wrapped(start, pieces);
    }

    /** A text that has a line of its own; broken at commas, or in front of "for each", where it would be too long. */
    static List<String> wrapped(String text) {
        return text.length() > LINE ? wrapped("", pieces(text)) : List.of(text);
    }

    private static List<String> pieces(String text) {
        return List.of(text.split("(?<=,) | (?=for each )", -1));
    }

    private static List<String> wrapped(String start, List<String> pieces) {
        List<String> lines = new ArrayList<>();
        int indent = start.isEmpty() ? CONTINUATION : start.length();
        StringBuilder line = new StringBuilder(start);
        boolean isFirst = true;
        for (String piece : pieces) {
            if (!isFirst && line.length() + 1 + piece.length() > LINE) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(indent));
            } else if (!isFirst) {
                line.append(' ');
            }
            line.append(piece);
            isFirst = false;
        }
        lines.add(line.toString());
        return lines;
    }

    private static String condition(Argument input) {
        String call = input.referredCall().orElseThrow();
        return input instanceof Argument.OutcomeOf ? call + " has ended" : call + " is there";
    }

    static String item(GatherMethod gather, CallPlan call) {
        String item = item(call.name(), call.body(), call.options(), call.fallback(), !gather.collects(call));
        return call.each()
                .map(each -> item
                        + (each.distinct() ? " for each distinct element of " : " for each element of ")
                        + each.parameter())
                .orElse(item);
    }

    /** What is called, with what has to be known about it in parentheses. */
    static String item(String name, Body body, CallOptions options, Optional<FallbackPlan> fallback, boolean required) {
        List<String> remarks = new ArrayList<>();
        if (body instanceof Body.NestedGather) {
            remarks.add("a gather of its own");
        } else if (body instanceof Body.ClientMethod client) {
            remarks.add(client.client() + "." + client.method());
        } else if (body instanceof Body.StaticMethod fixed) {
            remarks.add(String.join(".", fixed.type().simpleNames()) + "." + fixed.method());
        }
        if (body.isStaged()) {
            remarks.add("asynchronous");
        }
        if (!required) {
            remarks.add("collected");
        }
        options.timeout().ifPresent(time -> remarks.add("within " + PlainText.of(time)));
        options.limit().ifPresent(limit -> remarks.add("at most " + limit + " at once"));
        options.on().ifPresent(executor -> remarks.add("on " + executor));
        fallback.ifPresent(with -> remarks.add("or else " + with.method()));
        if (options.onCancel() == CallOptions.OnCancel.SIGNAL) {
            remarks.add("signalled");
        }
        return remarks.isEmpty() ? name : name + " (" + String.join(", ", remarks) + ")";
    }
}
