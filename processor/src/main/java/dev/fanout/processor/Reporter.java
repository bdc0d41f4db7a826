package dev.fanout.processor;

import dev.fanout.processor.check.Position;
import dev.fanout.processor.check.Problem;
import dev.fanout.processor.check.Rule;
import dev.fanout.processor.write.WriteFailure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/** Tells the user about problems, each once, at the place where the mistake was made. */
final class Reporter {

    private final Messager messager;
    private final Set<String> sources;

    /** Where something was reported, and for which interface: what is wrong with an inherited method is not said again. */
    private final Map<String, String> reported = new HashMap<>();

    /**
     * A reporter for one compilation.
     *
     * @param sources the names of the types that are compiled from source; a class file has no lines to show
     */
    Reporter(Messager messager, Set<String> sources) {
        this.messager = messager;
        this.sources = sources;
    }

    void report(TypeElement source, List<Problem> problems) {
        for (Problem problem : problems) {
            String owner = source.getQualifiedName().toString();
            if (owner.equals(reported.computeIfAbsent(key(problem), key -> owner))) {
                print(source, problem);
            }
        }
    }

    void notWritten(TypeElement source, WriteFailure failure) {
        Position position = Position.of(source);
        Problem problem = switch (failure.kind()) {
            case NAME_TAKEN -> new Problem(Rule.NAME_TAKEN, position, List.of(failure.file()));
            case NOT_WRITTEN -> new Problem(Rule.CANNOT_WRITE, position, List.of(failure.file(), failure.reason()));
        };
        print(source, problem);
    }

    /** An option of the compiler has no place in a source. */
    void badOption(ProcessorOptions.Unknown unknown) {
        messager.printMessage(
                Kind.ERROR,
                Rule.BAD_OPTION.message(unknown.value(), unknown.option(), String.join(", ", unknown.possible())));
    }

    void unexpected(TypeElement source, Throwable thrown) {
        Optional<String> missing = missingClass(thrown);
        if (missing.isPresent()) {
            print(source, new Problem(Rule.PROCESSOR_PATH, Position.of(source), List.of(missing.get())));
            return;
        }
        StackTraceElement[] trace = thrown.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0];
        print(source, new Problem(Rule.INTERNAL, Position.of(source), List.of(source.getSimpleName(), thrown + where)));
    }

    /** The class of a dependency of ours that is not there; one that is there and could not be started is none. */
    private static Optional<String> missingClass(Throwable thrown) {
        return thrown instanceof NoClassDefFoundError error
                ? Optional.ofNullable(error.getMessage())
                        .map(name -> name.replace('/', '.'))
                        .filter(SourceVersion::isName)
                : Optional.empty();
    }

    private void print(TypeElement source, Problem problem) {
        Kind kind = switch (problem.rule().severity()) {
            case ERROR -> Kind.ERROR;
            case WARNING -> Kind.WARNING;
            case NOTE -> Kind.NOTE;
        };
        Position position = problem.position();
        if (!isSource(position.element())) {
            messager.printMessage(kind, problem.message(), source);
            return;
        }
        AnnotationMirror annotation = position.annotation().orElse(null);
        AnnotationValue value = position.value().orElse(null);
        if (annotation == null) {
            messager.printMessage(kind, problem.message(), position.element());
        } else if (value == null) {
            messager.printMessage(kind, problem.message(), position.element(), annotation);
        } else {
            messager.printMessage(kind, problem.message(), position.element(), annotation, value);
        }
    }

    private boolean isSource(Element element) {
        for (Element each = element; each != null; each = each.getEnclosingElement()) {
            if (each instanceof TypeElement type
                    && sources.contains(type.getQualifiedName().toString())) {
                return true;
            }
        }
        return false;
    }

    private static String key(Problem problem) {
        StringBuilder key = new StringBuilder(problem.rule().name());
        for (Element each = problem.position().element(); each != null; each = each.getEnclosingElement()) {
            key.append('/').append(each);
        }
        return key.append(problem.position().value().map(Object::toString).orElse(""))
                .toString();
    }
}
