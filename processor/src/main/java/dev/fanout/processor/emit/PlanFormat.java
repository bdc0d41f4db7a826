package dev.fanout.processor.emit;

import dev.fanout.processor.plan.ClassPlan;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A form in which a plan is written beside the class, for people and for tools. */
public enum PlanFormat {
    /** A diagram as text, which code hosts and wikis draw. */
    MERMAID("mermaid", "mmd"),
    /** For tools. */
    JSON("json", "json");

    private final String word;
    private final String ending;

    PlanFormat(String word, String ending) {
        this.word = word;
        this.ending = ending;
    }

    /** The form of that name, if there is one. */
    public static Optional<PlanFormat> named(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word.equals(word))
                .findFirst();
    }

    /** The names of all forms. */
    public static List<String> words() {
        return Arrays.stream(values()).map(format -> format.word).toList();
    }

    /** The plan in this form; the same plan gives the same text. */
    public PlanFile of(ClassPlan plan) {
        String text = switch (this) {
            case MERMAID -> MermaidPlan.of(plan);
            case JSON -> JsonPlan.of(plan);
        };
        return new PlanFile(plan.implemented().packageName(), plan.interfaceName() + ".plan." + ending, text);
    }
}
