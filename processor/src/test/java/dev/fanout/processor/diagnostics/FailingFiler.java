package dev.fanout.processor.diagnostics;

import dev.fanout.processor.FanoutProcessor;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** The processor with a filer that creates no files. */
final class FailingFiler extends AbstractProcessor {
    /** What happens instead. */
    interface Creation {
        Object create() throws IOException;
    }

    private final FanoutProcessor processor = new FanoutProcessor();
    private final Creation creation;

    FailingFiler(Creation creation) {
        this.creation = creation;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        Filer filer = (Filer) Proxy.newProxyInstance(
                Filer.class.getClassLoader(),
                new Class<?>[] {Filer.class},
                (proxy, method, arguments) -> creation.create());
        processor.init((ProcessingEnvironment) Proxy.newProxyInstance(
                ProcessingEnvironment.class.getClassLoader(),
                new Class<?>[] {ProcessingEnvironment.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getFiler") ? filer : method.invoke(environment, arguments)));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return processor.getSupportedSourceVersion();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        processor.process(annotations, round);
        return false;
    }
}
