package dev.fanout.processor;

import dev.fanout.processor.check.ComponentModel;
import dev.fanout.processor.emit.PlanFormat;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the user tells the processor beside the sources, with {@code -Afanout.plan=mermaid,json} and
 * {@code -Afanout.componentModel=spring}. A value that means nothing is left out, and so changes nothing in what is generated: the
 * compilation fails for that reason alone.
 *
 * @param componentModel how classes become known to a framework
 * @param plans the forms in which plans are written beside the classes
 * @param unknown values that mean nothing
 */
record ProcessorOptions(ComponentModel componentModel, Set<PlanFormat> plans, List<Unknown> unknown) {
    private static final String COMPONENT_MODEL = "fanout.componentModel";
    private static final String PLAN = "fanout.plan";

    /** The options that there are. */
    static final Set<String> NAMES = Set.of(PLAN, COMPONENT_MODEL);

    ProcessorOptions {
        unknown = List.copyOf(unknown);
    }

    /**
     * A value that an option cannot have.
     *
     * @param option the name of the option
     * @param value the value
     * @param possible the values that it can have
     */
    record Unknown(String option, String value, List<String> possible) {}

    /** Reads the options of a compilation; those that are not ours are left alone. */
    static ProcessorOptions of(Map<String, String> options) {
        List<Unknown> unknown = new ArrayList<>();
        ComponentModel model = written(options, COMPONENT_MODEL)
                .flatMap(word ->
                        known(word, ComponentModel.named(word), COMPONENT_MODEL, ComponentModel.words(), unknown))
                .orElse(ComponentModel.NONE);
        Set<PlanFormat> plans = EnumSet.noneOf(PlanFormat.class);
        written(options, PLAN).stream()
                .flatMap(text -> Stream.of(text.split(",", -1)).map(String::strip))
                .flatMap(word -> known(word, PlanFormat.named(word), PLAN, PlanFormat.words(), unknown).stream())
                .forEach(plans::add);
        return new ProcessorOptions(model, plans, unknown);
    }

    /** What is written for an option, if it is; nothing behind it is an empty text. */
    private static Optional<String> written(Map<String, String> options, String name) {
        if (!options.containsKey(name)) {
            return Optional.empty();
        }
        String text = options.get(name);
        return Optional.of(text == null ? "" : text.strip());
    }

    private static <T> Optional<T> known(
            String word, Optional<T> meant, String option, List<String> possible, List<Unknown> unknown) {
        if (meant.isEmpty()) {
            unknown.add(new Unknown(option, word, possible));
        }
        return meant;
    }
}
