package dev.fanout.processor.emit;

import dev.fanout.processor.plan.Argument;
import dev.fanout.processor.plan.Body;
import dev.fanout.processor.plan.CallOptions;
import dev.fanout.processor.plan.CallPlan;
import dev.fanout.processor.plan.EachPlan;
import dev.fanout.processor.plan.FallbackPlan;
import dev.fanout.processor.plan.GatherMethod;
import dev.fanout.processor.plan.HandleMethod;
import dev.fanout.processor.plan.MethodPlan;
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
    private static final String RETURNS = "returns";
    private static final int LINE = 96;
    private static final int CONTINUATION = 4;

    PlanLine {
        items = List.copyOf(items);
    }

    /** Whether it says what is returned; otherwise, when calls start. */
    boolean isResult() {
        return label.equals(RETURNS);
    }

    /** The lines of a method: when its calls start, and what it returns. */
    static List<PlanLine> of(MethodPlan method) {
        if (method instanceof HandleMethod handle) {
            String name = handle.signature().name();
            String item = item(name, facts(handle.body(), handle.options(), handle.fallback(), true));
            String returned = ResultText.handle(handle.form()) + " of " + name + ", without waiting for it";
            return List.of(new PlanLine("at once", List.of(item)), new PlanLine(RETURNS, List.of(returned)));
        }
        GatherMethod gather = (GatherMethod) method;
        List<PlanLine> lines = new ArrayList<>(startsOf(gather));
        lines.add(new PlanLine(RETURNS, ResultText.of(gather)));
        return lines;
    }

    /** A line for each moment at which calls start: calls that wait for the same start together, unless it is their turn. */
    private static List<PlanLine> startsOf(GatherMethod gather) {
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
        String item = item(call.name(), facts(call.body(), call.options(), call.fallback(), !gather.collects(call)));
        return call.each().map(each -> item + " " + elements(each)).orElse(item);
    }

    /** What is called, with what has to be known about it in parentheses. */
    static String item(String name, List<String> facts) {
        return facts.isEmpty() ? name : name + " (" + String.join(", ", facts) + ")";
    }

    /** {@code for each distinct element of ids}. */
    static String elements(EachPlan each) {
        return (each.distinct() ? "for each distinct element of " : "for each element of ") + each.parameter();
    }

    /** What has to be known about a call: whom it asks first. */
    static List<String> facts(Body body, CallOptions options, Optional<FallbackPlan> fallback, boolean required) {
        List<String> facts = new ArrayList<>();
        if (body instanceof Body.NestedGather) {
            facts.add("a gather of its own");
        } else if (body instanceof Body.ClientMethod client) {
            facts.add(client.client() + "." + client.method());
        } else if (body instanceof Body.StaticMethod fixed) {
            facts.add(String.join(".", fixed.type().simpleNames()) + "." + fixed.method());
        }
        if (body.isStaged()) {
            facts.add("asynchronous");
        }
        if (!required) {
            facts.add("collected");
        }
        options.timeout().ifPresent(time -> facts.add("within " + PlainText.of(time)));
        options.limit().ifPresent(limit -> facts.add("at most " + limit + " at once"));
        options.on().ifPresent(executor -> facts.add((options.isRemote() ? "remote on " : "on ") + executor));
        options.onLost().filter(CallOptions.OnLost.RERUN::equals).ifPresent(rerun -> facts.add("run again if lost"));
        fallback.ifPresent(with -> facts.add("or else " + with.method()));
        if (options.onCancel() == CallOptions.OnCancel.SIGNAL) {
            facts.add("signalled");
        }
        return facts;
    }
}
