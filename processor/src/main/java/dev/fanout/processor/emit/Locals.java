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

    private Locals(
            Set<String> taken,
            Map<String, String> tasks,
            String group,
            String element,
            String elements,
            String failure) {
        this.taken = taken;
        this.tasks = tasks;
        this.group = group;
        this.element = element;
        this.elements = elements;
        this.failure = failure;
    }

    static Locals of(Signature signature, List<CallPlan> calls) {
        Set<String> taken = new TreeSet<>();
        signature.parameters().stream().map(Parameter::name).forEach(taken::add);
        Map<String, String> tasks = tasks(calls, taken);
        String group = FreeName.of(taken, "group", "taskGroup");
        taken.add(group);
        String element = FreeName.of(taken, "element", "eachElement");
        if (calls.stream().anyMatch(call -> call.each().isPresent())) {
            taken.add(element);
        }
        String elements = FreeName.of(taken, "elements", "eachElements");
        String failure = FreeName.of(taken, "failure", "callFailure");
        return new Locals(taken, tasks, group, element, elements, failure);
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
