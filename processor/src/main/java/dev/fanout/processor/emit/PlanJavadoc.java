package dev.fanout.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.fanout.processor.plan.Body;
import dev.fanout.processor.plan.CallOptions;
import dev.fanout.processor.plan.CallPlan;
import dev.fanout.processor.plan.ClassPlan;
import dev.fanout.processor.plan.GatherMethod;
import dev.fanout.processor.plan.HandleMethod;
import dev.fanout.processor.plan.MethodPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The plan as the class's Javadoc shows it, for a reader who knows nothing but Java. */
final class PlanJavadoc {
    private static final int LINE = 96;
    private static final String SIDE_BY_SIDE =
            "<p>Its plan: each call has a thread of its own, calls in one line run side by side, "
                    + "and a call starts the moment that what it waits for is there.";
    private static final String FAIL_FAST =
            " If a call fails, the others are cancelled and waited for before the caller is told.";
    private static final String RACES =
            " A gather with an <em>until</em> cancels the calls that still run then, and waits for them.";
    private static final String COLLECTED =
            " The failure of a <em>collected</em> call stops nothing: it is handed on as an outcome.";

    private static final String SIGNALLED = " A <em>signalled</em> call is told to stop without an interrupt.";

    private static final String ASYNCHRONOUS =
            " An <em>asynchronous</em> call has its thread only until its client has returned a stage.";

    private static final String REMOTE =
            " A <em>remote</em> call runs in another process, with that one's collaborators and clients.";

    private PlanJavadoc() {}

    static CodeBlock of(ClassPlan plan) {
        CodeBlock.Builder javadoc = CodeBlock.builder()
                .add("The concurrent implementation of {@link $T}.\n\n", TypeNames.raw(plan.implemented()))
                .add("$L\n\n<pre>{@code\n", introduction(plan));
        String blocks = plan.methods().stream()
                .map(method -> String.join("\n", block(method)))
                .collect(Collectors.joining("\n\n"));
        return javadoc.add("$L\n}</pre>\n", blocks).build();
    }

    private static String introduction(ClassPlan plan) {
        List<GatherMethod> gathers = plan.methods().stream()
                .filter(GatherMethod.class::isInstance)
                .map(GatherMethod.class::cast)
                .toList();
        boolean several = gathers.stream()
                .filter(gather -> gather.options().wantsAll())
                .anyMatch(gather -> gather.calls().size() > 1
                        || gather.calls().stream().anyMatch(call -> call.each().isPresent()));
        boolean races = gathers.stream().anyMatch(gather -> !gather.options().wantsAll());
        boolean collected = gathers.stream()
                .filter(gather -> gather.options().wantsAll())
                .flatMap(gather -> gather.calls().stream())
                .anyMatch(call -> !call.required());
        boolean signalled = plan.methods().stream()
                .flatMap(PlanJavadoc::options)
                .anyMatch(options -> options.onCancel() == CallOptions.OnCancel.SIGNAL);
        return wrapped(SIDE_BY_SIDE
                + (several ? FAIL_FAST : "")
                + (races ? RACES : "")
                + (collected ? COLLECTED : "")
                + (signalled ? SIGNALLED : "")
                + (plan.methods().stream().flatMap(PlanJavadoc::bodies).anyMatch(Body::isStaged) ? ASYNCHRONOUS : "")
                + (plan.remote().isPresent() ? REMOTE : ""));
    }

    private static Stream<Body> bodies(MethodPlan method) {
        return method instanceof HandleMethod handle
                ? Stream.of(handle.body())
                : ((GatherMethod) method).calls().stream().map(CallPlan::body);
    }

    private static Stream<CallOptions> options(MethodPlan method) {
        return method instanceof HandleMethod handle
                ? Stream.of(handle.options())
                : ((GatherMethod) method).calls().stream().map(CallPlan::options);
    }

    private static String wrapped(String text) {
        StringBuilder lines = new StringBuilder();
        int column = 0;
        for (String word : text.split(" ", -1)) {
            boolean breaks = column + 1 + word.length() > LINE;
            String separator = breaks ? "\n" : " ";
            lines.append(lines.isEmpty() ? "" : separator).append(word);
            column = breaks ? word.length() : column + 1 + word.length();
        }
        return lines.toString();
    }

    /** The method, and what is set for the whole of it: {@code dashboard(long userId), within 2s}. */
    static String title(MethodPlan method) {
        String set = method instanceof GatherMethod gather ? AimText.of(gather.options()) : "";
        return PlainText.of(method.signature()) + set;
    }

    private static List<String> block(MethodPlan method) {
        return block(title(method), PlanLine.of(method));
    }

    private static List<String> block(String title, List<PlanLine> lines) {
        int width = lines.stream().mapToInt(line -> line.label().length()).max().orElse(0);
        List<String> block = new ArrayList<>(PlanLine.wrapped(title));
        lines.forEach(line -> block.addAll(line.text(width)));
        return block;
    }
}
