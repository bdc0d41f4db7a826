package dev.fanout.processor.emit;

import dev.fanout.processor.plan.ClassPlan;
import dev.fanout.processor.read.InterfaceText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A form in which a plan is written beside the class, for people and for tools. */
public enum PlanFormat {
    /** A diagram as text, which code hosts and wikis draw. */
    MERMAID("mermaid", "mmd"),
    /** For tools. */
    JSON("json", "json"),
    /** A page with drawings, and with the interface and the class side by side. */
    HTML("html", "html");

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

    /**
     * The plan in this form; the same plan and texts give the same text.
     *
     * @param generated the class that is generated for it
     * @param declared the interface as a text, which only some forms show
     */
    public PlanFile of(ClassPlan plan, GeneratedSource generated, Supplier<InterfaceText> declared) {
        String text = switch (this) {
            case MERMAID -> MermaidPlan.of(plan);
            case JSON -> JsonPlan.of(plan);
            case HTML -> HtmlPlan.of(plan, generated, declared.get());
        };
        return new PlanFile(plan.implemented().packageName(), plan.interfaceName() + ".plan." + ending, text);
    }
}
