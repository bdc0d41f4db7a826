package dev.fanout.processor.emit;

import dev.fanout.processor.plan.CallPlan;
import dev.fanout.processor.plan.Parameter;
import dev.fanout.processor.plan.Signature;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The variables of one generated method. The user's parameters keep their names, a call's task is named after the call where it can
 * be, and all that is ours gives way to both. No two are alike: a lambda's parameter must not shadow a local either.
 */
final class Locals {
    private final Set<String> taken;
    private final Map<String, String> tasks;
    private final String group;
    private final String element;
    private final String elements;
    private final String failure;
    private final String arguments;

    private Locals(
            Set<String> taken,
            Map<String, String> tasks,
            String group,
            String element,
            String elements,
            String failure,
            String arguments) {
        this.taken = taken;
        this.tasks = tasks;
        this.group = group;
        this.element = element;
        this.elements = elements;
        this.failure = failure;
        this.arguments = arguments;
    }

    static Locals of(Signature signature, List<CallPlan> calls) {
        Set<String> taken = new TreeSet<>();
        signature.parameters().stream().map(Parameter::name).forEach(taken::add);
        Map<String, String> tasks = tasks(calls, taken);
        return of(taken, tasks, calls.stream().anyMatch(call -> call.each().isPresent()), Set.of());
    }

    /**
     * Those of the method that runs what other processes ask for: it has no parameters of the user's.
     *
     * @param fields what may not be hidden
     */
    static Locals ofReceived(Set<String> fields) {
        return of(new TreeSet<>(), Map.of(), false, fields);
    }

    private static Locals of(Set<String> taken, Map<String, String> tasks, boolean isMapped, Set<String> fields) {
        String group = FreeName.of(taken, "group", "taskGroup");
        taken.add(group);
        String element = FreeName.of(taken, "element", "eachElement");
        if (isMapped) {
            taken.add(element);
        }
        String elements = FreeName.of(taken, "elements", "eachElements");
        String failure = FreeName.of(taken, "failure", "callFailure");
        String arguments = FreeName.of(fields, "arguments", "remoteArguments");
        return new Locals(taken, tasks, group, element, elements, failure, arguments);
    }

    private static Map<String, String> tasks(List<CallPlan> calls, Set<String> taken) {
        Set<String> parameters = Set.copyOf(taken);
        calls.stream().map(CallPlan::name).forEach(taken::add);
        Map<String, String> tasks = new TreeMap<>();
        for (CallPlan call : calls) {
            String name = call.name();
            if (parameters.contains(name)) {
                name = FreeName.of(taken, name + "Task");
                taken.add(name);
            }
            tasks.put(call.name(), name);
        }
        return tasks;
    }

    String group() {
        return group;
    }

    String element() {
        return element;
    }

    /** The variable that holds the elements, where they are taken from the caller before anything is started. */
    String elements() {
        return elements;
    }

    /** What a fallback is told. */
    String failure() {
        return failure;
    }

    /** What has arrived for a call. */
    String arguments() {
        return arguments;
    }

    /** The variable that holds a call's task. */
    String task(String call) {
        String name = tasks.get(call);
        if (name == null) {
            throw new IllegalArgumentException("not a call of this gather: " + call);
        }
        return name;
    }

    /** A field of the generated class, seen from the method: {@code this.} is written only where a local hides it. */
    String field(String name) {
        return taken.contains(name) ? "this." + name : name;
    }
}
