package dev.fanout.processor.emit;

import dev.fanout.processor.plan.Parameter;
import dev.fanout.processor.plan.PlanType;
import dev.fanout.processor.plan.PlanType.ArrayOf;
import dev.fanout.processor.plan.PlanType.Declared;
import dev.fanout.processor.plan.PlanType.Direction;
import dev.fanout.processor.plan.PlanType.Marked;
import dev.fanout.processor.plan.PlanType.Part;
import dev.fanout.processor.plan.PlanType.Variable;
import dev.fanout.processor.plan.PlanType.Wildcard;
import dev.fanout.processor.plan.Signature;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Parts of a plan as people say them: without packages, and times as the annotations take them. */
final class PlainText {
    private PlainText() {}

    /** {@code dashboard(long userId)}. */
    static String of(Signature signature) {
        List<String> parameters = new ArrayList<>();
        List<Parameter> declared = signature.parameters();
        for (int i = 0; i < declared.size(); i++) {
            boolean varargs = signature.varargs() && i == declared.size() - 1;
            parameters.add(of(declared.get(i), varargs));
        }
        return signature.name() + "(" + String.join(", ", parameters) + ")";
    }

    /** {@code 2s}, {@code 1m30s}, {@code 300ms}. */
    static String of(Duration time) {
        if (time.toNanosPart() % 1_000_000 != 0) {
            return time.toNanos() + "ns";
        }
        String text = part(time.toHours(), "h")
                + part(time.toMinutesPart(), "m")
                + part(time.toSecondsPart(), "s")
                + part(time.toMillisPart(), "ms");
        return text.isEmpty() ? "0s" : text;
    }

    /** {@code Map<String, List<Post>>}; of a nested type its own name. */
    static String of(PlanType type) {
        if (type instanceof Declared declared) {
            return of(declared.parts().get(declared.parts().size() - 1));
        }
        if (type instanceof ArrayOf array) {
            return of(array.component()) + "[]";
        }
        if (type instanceof Marked marked) {
            return of(marked.type());
        }
        if (type instanceof Wildcard wildcard) {
            String direction = wildcard.direction() == Direction.SUPER ? "? super " : "? extends ";
            return wildcard.bound().map(bound -> direction + of(bound)).orElse("?");
        }
        return type instanceof Variable variable
                ? variable.name()
                : type.toString().toLowerCase(Locale.ROOT);
    }

    /** The name alone: {@code Page} for {@code Shop.Page<Post>}. */
    static String name(Declared type) {
        return type.parts().get(type.parts().size() - 1).name();
    }

    private static String of(Part part) {
        return part.arguments().isEmpty()
                ? part.name()
                : part.name()
                        + part.arguments().stream().map(PlainText::of).collect(Collectors.joining(", ", "<", ">"));
    }

    private static String of(Parameter parameter, boolean varargs) {
        PlanType type = parameter.type() instanceof Marked marked ? marked.type() : parameter.type();
        String written = varargs && type instanceof ArrayOf array ? of(array.component()) + "..." : of(type);
        return written + " " + parameter.name();
    }

    private static String part(long amount, String unit) {
        return amount == 0 ? "" : amount + unit;
    }
}
