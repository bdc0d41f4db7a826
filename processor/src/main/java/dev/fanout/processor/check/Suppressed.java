package dev.fanout.processor.check;

import dev.fanout.processor.read.AnnotationUse;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Whether somebody does not want to hear a warning: {@code @SuppressWarnings("FANOUT-UNUSED-CALL")} on the method or around it. */
final class Suppressed {

    private Suppressed() {}

    static boolean is(Problem problem) {
        if (problem.rule().severity() != Rule.Severity.WARNING) {
            return false;
        }
        for (@Nullable Element each = problem.position().element(); each != null; each = each.getEnclosingElement()) {
            boolean named = AnnotationUse.find(each, "java.lang.SuppressWarnings").stream()
                    .flatMap(use -> use.list("value").stream())
                    .anyMatch(value -> problem.rule().code().equals(value.getValue()));
            if (named) {
                return true;
            }
        }
        return false;
    }
}
