package dev.fanout.processor;

import dev.fanout.processor.check.ComponentModel;
import dev.fanout.processor.emit.PlanFormat;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the user tells the processor beside the sources, with {@code -Afanout.plan=mermaid,json} and
 * {@code -Afanout.componentModel=spring}.
 *
 * @param componentModel what was written for {@link ComponentModel#OPTION}; {@code none} if nothing
 * @param plans the forms in which plans are written beside the classes
 * @param unknown values that mean nothing
 */
record ProcessorOptions(String componentModel, Set<PlanFormat> plans, List<Unknown> unknown) {
    private static final String PLAN = "fanout.plan";

    /** The options that there are. */
    static final Set<String> NAMES = Set.of(PLAN, ComponentModel.OPTION);

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
        Set<PlanFormat> plans = EnumSet.noneOf(PlanFormat.class);
        List<Unknown> unknown = new ArrayList<>();
        String text = options.get(PLAN);
        if (options.containsKey(PLAN)) {
            for (String word : (text == null ? "" : text).split(",", -1)) {
                Optional<PlanFormat> format = PlanFormat.named(word.strip());
                format.ifPresentOrElse(
                        plans::add, () -> unknown.add(new Unknown(PLAN, word.strip(), PlanFormat.words())));
            }
        }
        return new ProcessorOptions(options.getOrDefault(ComponentModel.OPTION, "none"), plans, unknown);
    }
}
