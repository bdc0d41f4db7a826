package dev.fanout.processor.emit;

import dev.fanout.processor.plan.Argument;
import dev.fanout.processor.plan.Body;
import dev.fanout.processor.plan.CallOptions;
import dev.fanout.processor.plan.CallPlan;
import dev.fanout.processor.plan.FallbackPlan;
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

    PlanLine {
        items = List.copyOf(items);
    }

    /** A line for each moment at which calls start: calls that wait for the same start together. */
    static List<PlanLine> startsOf(List<CallPlan> calls) {
        Map<List<Argument>, List<CallPlan>> byInputs = new LinkedHashMap<>();
        calls.forEach(call -> byInputs.computeIfAbsent(call.inputs(), inputs -> new ArrayList<>())
                .add(call));
        return byInputs.entrySet().stream()
                .map(entry -> new PlanLine(
                        moment(entry.getKey(), entry.getValue()),
                        entry.getValue().stream().map(PlanLine::item).toList()))
                .toList();
    }

    /** The line, its items behind a column that all lines of a plan share; broken where it would be too long. */
    List<String> text(int labelWidth) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder("  " + label + ":" + " ".repeat(labelWidth - label.length() + 2));
        int indent = line.length();
        for (int i = 0; i < items.size(); i++) {
            String item = items.get(i) + (i < items.size() - 1 ? "," : "");
            if (line.length() > indent) {
                if (line.length() + 1 + item.length() > LINE) {
                    lines.add(line.toString());
                    line = new StringBuilder(" ".repeat(indent));
                } else {
                    line.append(' ');
                }
            }
            line.append(item);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String moment(List<Argument> inputs, List<CallPlan> calls) {
        String when = inputs.isEmpty()
                ? "at once"
                : inputs.stream().map(PlanLine::condition).collect(Collectors.joining(" and ", "once ", ""));
        boolean several = calls.size() > 1 || calls.get(0).each().isPresent();
        return several ? when + ", side by side" : when;
    }

    private static String condition(Argument input) {
        String call = input.referredCall().orElseThrow();
        return input instanceof Argument.OutcomeOf ? call + " has ended" : call + " is there";
    }

    private static String item(CallPlan call) {
        String item = item(call.name(), call.body(), call.options(), call.fallback(), call.required());
        return call.each()
                .map(each -> item
                        + (each.distinct() ? " for each distinct element of " : " for each element of ")
                        + each.parameter())
                .orElse(item);
    }

    /** What is called, with what has to be known about it in parentheses. */
    static String item(
            String name, Body body, CallOptions options, Optional<FallbackPlan> fallback, boolean required) {
        List<String> remarks = new ArrayList<>();
        if (body instanceof Body.NestedGather) {
            remarks.add("a gather of its own");
        } else if (body instanceof Body.ClientMethod client) {
            remarks.add(client.client() + "." + client.method());
        } else if (body instanceof Body.StaticMethod fixed) {
            remarks.add(String.join(".", fixed.type().simpleNames()) + "." + fixed.method());
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
