package dev.fanout.processor.model;

import dev.fanout.processor.model.ModelAim.Kind;
import dev.fanout.processor.model.ModelGather.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What is made of a simulated gather that has ended well, as {@link Render} shows it. */
record Result(SimulatedGather of) {

    String text() {
        ModelGather gather = of.gather;
        Shape shape = gather.shape();
        return switch (shape) {
            case NOTHING, EACH_NOTHING -> "null";
            case RECORD -> record(gather);
            case SINGLE -> part(gather.parts().get(0));
            case LIST -> counted().map(End::text).toString();
            case OUTCOME_LIST, EACH_OUTCOME_LIST -> named().map(End::outcome).toString();
            case EACH_LIST -> counted().map(End::text).toString();
            case WINNER, EACH_WINNER -> of.goal().winners().get(0).ended().text();
            case EACH_MAP -> counted().byElement(End::text).toString();
            case EACH_OUTCOME_MAP -> named().byElement(End::outcome).toString();
            case STREAM, EACH_STREAM -> of.deliveries().text();
        };
    }

    private String record(ModelGather gather) {
        List<String> components = gather.parts().stream()
                .map(part -> part.name() + "=" + part(part))
                .toList();
        return gather.recordName() + "[" + String.join(", ", components) + "]";
    }

    private String part(ModelInput part) {
        if (of.calls().hasParameter(part.name())) {
            return of.calls().valueOf(part.name());
        }
        End end = of.calls().named().stream()
                .filter(run -> run.name.equals(part.name()))
                .findFirst()
                .orElseThrow()
                .ended();
        return part.isOutcome() ? end.outcome() : end.text();
    }

    /** Those that count for it. */
    private Ends counted() {
        return new Ends(
                of.gather.aim().kind() == Kind.QUORUM
                        ? of.goal().winners()
                        : of.calls().named());
    }

    private Ends named() {
        return new Ends(of.calls().named());
    }

    private record Ends(List<SimulatedRun> runs) {
        List<String> map(Function<End, String> text) {
            return runs.stream().map(run -> text.apply(run.ended())).toList();
        }

        Map<String, String> byElement(Function<End, String> text) {
            Map<String, String> byElement = new LinkedHashMap<>();
            runs.forEach(run -> byElement.put(run.element, text.apply(run.ended())));
            return byElement;
        }
    }
}
