package dev.fanout.processor;

import com.google.auto.service.AutoService;
import dev.fanout.processor.read.FanoutNames;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The annotation processor: generates {@code ConcurrentDashboards} for an interface {@code Dashboards} that has a method with {@code @Async} or
 * {@code @Gather}.
 *
 * <p>An interface that mentions a type which is not there yet waits for the next round: another processor may be about to write it. Between rounds only names
 * are kept, since a compiler may replace its elements.
 */
@AutoService(Processor.class)
public final class FanoutProcessor extends AbstractProcessor {

    private final Set<String> waiting = new LinkedHashSet<>();
    private final Set<String> sources = new LinkedHashSet<>();
    private @Nullable Pipeline pipeline;

    /** For compilers, which find the processor by its registration and make one for each compilation. */
    public FanoutProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(
                FanoutNames.ASYNC,
                FanoutNames.GATHER,
                FanoutNames.EACH,
                FanoutNames.SERIALIZERS,
                FanoutNames.GENERATED);
    }

    @Override
    public Set<String> getSupportedOptions() {
        return ProcessorOptions.NAMES;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        pipeline = new Pipeline(environment, sources);
    }

    /**
     * Claims its annotations in every round, also while an interface waits for another processor, and the {@code @Generated} that it writes:
     * {@code -Xlint:processing} warns of annotations that nobody claims. A processor that is asked for its own annotations is asked nevertheless.
     */
    @Override
    @SuppressWarnings("DoNotClaimAnnotations") // why we do is said above
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        round.getRootElements().forEach(root -> sources.add(root.toString()));
        for (TypeElement annotation : annotations) {
            if (!annotation.getQualifiedName().contentEquals(FanoutNames.GENERATED)) {
                round.getElementsAnnotatedWith(annotation).forEach(element -> waiting.add(enclosingType(element)));
            }
        }
        if (!round.processingOver()) {
            // In the last round whatever is still unknown is reported by the compiler.
            Pipeline started = Objects.requireNonNull(pipeline, "init");
            waiting.removeIf(started::run);
        }
        return true;
    }

    private static String enclosingType(Element annotated) {
        return annotated instanceof TypeElement type
                ? type.getQualifiedName().toString()
                : enclosingType(Objects.requireNonNull(annotated.getEnclosingElement()));
    }
}
