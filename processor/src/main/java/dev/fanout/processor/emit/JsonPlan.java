package dev.fanout.processor.emit;

import dev.fanout.processor.plan.Aim;
import dev.fanout.processor.plan.Argument;
import dev.fanout.processor.plan.Body;
import dev.fanout.processor.plan.CallOptions;
import dev.fanout.processor.plan.CallPlan;
import dev.fanout.processor.plan.ClassPlan;
import dev.fanout.processor.plan.ConstructorParameter;
import dev.fanout.processor.plan.EachPlan;
import dev.fanout.processor.plan.FallbackPlan;
import dev.fanout.processor.plan.GatherMethod;
import dev.fanout.processor.plan.GatherOptions;
import dev.fanout.processor.plan.HandleMethod;
import dev.fanout.processor.plan.MethodPlan;
import dev.fanout.processor.plan.PlanType;
import dev.fanout.processor.plan.Result;
import dev.fanout.processor.plan.Signature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A plan for tools. Its members are documented in {@code docs/guide/plan.md}; {@link #VERSION} changes when one of them is removed or
 * changes its meaning, not when one is added.
 */
final class JsonPlan {
    static final int VERSION = 1;

    private JsonPlan() {}

    static String of(ClassPlan plan) {
        String folder = plan.implemented().packageName().isEmpty()
                ? ""
                : plan.implemented().packageName() + ".";
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", VERSION);
        json.put("interface", folder + plan.interfaceName());
        json.put("class", folder + plan.generatedName());
        json.put(
                "constructor",
                plan.constructor().stream().map(JsonPlan::parameter).toList());
        json.put("methods", plan.methods().stream().map(JsonPlan::method).toList());
        return Json.of(json);
    }

    private static Map<String, Object> parameter(ConstructorParameter parameter) {
        Map<String, Object> json = named(parameter.name(), parameter.type());
        json.put("collaborator", parameter.accessor().isPresent());
        return json;
    }

    private static Map<String, Object> method(MethodPlan method) {
        Map<String, Object> json = signature(method.signature());
        if (method instanceof HandleMethod handle) {
            json.put("kind", "call");
            json.put("form", word(handle.form()));
            json.put("calls", List.of(call(handle)));
        } else {
            GatherMethod gather = (GatherMethod) method;
            json.put("kind", gather.origin() == GatherMethod.Origin.GATHER ? "gather" : "call");
            json.put("form", word(gather.form()));
            options(gather.options(), json);
            json.put("calls", gather.calls().stream().map(JsonPlan::call).toList());
            json.put("result", result(gather.result()));
        }
        return json;
    }

    private static Map<String, Object> signature(Signature signature) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("method", signature.name());
        json.put(
                "parameters",
                signature.parameters().stream()
                        .map(parameter -> named(parameter.name(), parameter.type()))
                        .toList());
        json.put("returns", type(signature.returns()));
        json.put("throws", signature.thrown().stream().map(JsonPlan::type).toList());
        return json;
    }

    /** What is set for the whole gather: each option has its line here, and is left out where it is not set. */
    private static void options(GatherOptions options, Map<String, Object> json) {
        options.timeout().ifPresent(timeout -> json.put("timeout", timeout.toString()));
        options.limit().ifPresent(limit -> json.put("limit", limit));
        Aim aim = options.aim();
        if (aim instanceof Aim.FirstSuccess) {
            json.put("until", "first_success");
        } else if (aim instanceof Aim.FirstCompleted) {
            json.put("until", "first_completed");
        } else if (aim instanceof Aim.Quorum quorum) {
            json.put("quorum", quorum.successes());
        }
        aim.delay().ifPresent(delay -> json.put("hedge", delay.toString()));
    }

    /** What is set for a call, whoever makes it: each option has its line here, and is left out where it is not set. */
    private static void options(CallOptions options, Optional<FallbackPlan> fallback, Map<String, Object> json) {
        options.timeout().ifPresent(timeout -> json.put("timeout", timeout.toString()));
        options.limit().ifPresent(limit -> json.put("limit", limit));
        options.on().ifPresent(executor -> json.put("on", executor));
        options.onLost().ifPresent(onLost -> json.put("onLost", word(onLost)));
        fallback.ifPresent(with -> json.put("fallback", with.method()));
        if (options.onCancel() != CallOptions.DEFAULT.onCancel()) {
            json.put("onCancel", word(options.onCancel()));
        }
    }

    private static Map<String, Object> call(HandleMethod handle) {
        Map<String, Object> json = named(handle.signature().name(), handle.result());
        json.put("required", true);
        json.put("waitsFor", List.of());
        options(handle.options(), handle.fallback(), json);
        json.put("runs", body(handle.body()));
        return json;
    }

    private static Map<String, Object> call(CallPlan call) {
        Map<String, Object> json = named(call.name(), call.type());
        json.put("required", call.required());
        json.put(
                "waitsFor",
                call.inputs().stream()
                        .flatMap(input -> input.referredCall().stream())
                        .distinct()
                        .toList());
        call.each().ifPresent(each -> json.put("each", each(each)));
        options(call.options(), call.fallback(), json);
        json.put("runs", body(call.body()));
        return json;
    }

    private static Map<String, Object> each(EachPlan each) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("parameter", each.parameter());
        json.put("element", type(each.element()));
        json.put("distinct", each.distinct());
        return json;
    }

    private static Map<String, Object> body(Body body) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (body instanceof Body.ClientMethod client) {
            json.put("kind", "client");
            json.put("client", client.client());
        } else if (body instanceof Body.StaticMethod fixed) {
            json.put("kind", "static");
            json.put("type", TypeNames.raw(fixed.type()).toString());
        } else {
            json.put("kind", body instanceof Body.NestedGather ? "gather" : "body");
        }
        json.put("method", body.method());
        json.put("arguments", body.arguments().stream().map(JsonPlan::argument).toList());
        return json;
    }

    private static Map<String, Object> argument(Argument argument) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (argument instanceof Argument.Param parameter) {
            json.put("kind", "parameter");
            json.put("parameter", parameter.name());
        } else if (argument instanceof Argument.Element) {
            json.put("kind", "element");
        } else {
            json.put("kind", argument instanceof Argument.OutcomeOf ? "outcome" : "value");
            json.put("call", argument.referredCall().orElseThrow());
        }
        return json;
    }

    private static Map<String, Object> result(Result result) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (result instanceof Result.NewRecord made) {
            json.put("kind", "record");
            json.put("type", type(made.type()));
            json.put(
                    "components",
                    made.components().stream().map(JsonPlan::argument).toList());
        } else if (result instanceof Result.ListOf list) {
            json.put("kind", "list");
            json.put(
                    "elements", list.elements().stream().map(JsonPlan::argument).toList());
        } else if (result instanceof Result.Single single) {
            json.put("kind", "value");
            json.put("of", argument(single.value()));
        } else if (result instanceof Result.Winner winner) {
            json.put("kind", "winner");
            json.put("calls", winner.calls());
        } else if (result instanceof Result.Winners winners) {
            json.put("kind", "winners");
            json.put("calls", winners.calls());
        } else if (result instanceof Result.Completions completions) {
            json.put("kind", "completions");
            json.put("calls", completions.calls());
        } else if (result instanceof Result.GatheredWinner winner) {
            json.put("kind", "each");
            json.put("call", winner.call());
            json.put("as", "winner");
        } else if (result instanceof Result.Gathered gathered) {
            json.put("kind", "each");
            json.put("call", gathered.call());
            json.put("as", word(gathered.view()));
        } else {
            json.put("kind", "nothing");
        }
        return json;
    }

    private static Map<String, Object> named(String name, PlanType type) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", name);
        json.put("type", type(type));
        return json;
    }

    private static String type(PlanType type) {
        return TypeNames.of(type).toString();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
