package dev.fanout.processor.check;

import dev.fanout.processor.read.AnnotationUse;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Whether somebody does not want to hear a warning: {@code @SuppressWarnings("fanout:unused-call")} where it is shown, or around it. */
final class Suppressed {

    private Suppressed() {}

    static boolean is(Problem problem) {
        return on(problem.position().element(), problem.rule());
    }

    /** Whether a rule is silenced on an element or on what encloses it; an error cannot be. */
    static boolean on(Element element, Rule rule) {
        if (rule.severity() != Rule.Severity.WARNING) {
            return false;
        }
        for (@Nullable Element each = element; each != null; each = each.getEnclosingElement()) {
            boolean named = AnnotationUse.find(each, "java.lang.SuppressWarnings").stream()
                    .flatMap(use -> use.list("value").stream())
                    .anyMatch(value -> rule.suppression().equals(value.getValue()));
            if (named) {
                return true;
            }
        }
        return false;
    }
}
