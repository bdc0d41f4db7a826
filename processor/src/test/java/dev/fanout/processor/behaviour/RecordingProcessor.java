package dev.fanout.processor.behaviour;

import dev.fanout.processor.FanoutProcessor;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.annotation.processing.Completion;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.FileObject;
import javax.tools.JavaFileManager.Location;
import javax.tools.JavaFileObject;

/** The processor, with a note of each file that it creates and of what it says that the file comes from. */
final class RecordingProcessor implements Processor {
    private final FanoutProcessor processor = new FanoutProcessor();
    private final Map<String, List<String>> originating = new ConcurrentHashMap<>();

    /** The names of the originating elements, by the name of the file. */
    Map<String, List<String>> originating() {
        return originating;
    }

    @Override
    public void init(ProcessingEnvironment environment) {
        processor.init(new Environment(environment, new RecordingFiler(environment.getFiler(), originating)));
    }

    @Override
    public Set<String> getSupportedOptions() {
        return processor.getSupportedOptions();
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
    @SuppressWarnings("DoNotClaimAnnotations") // whatever the processor does
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return processor.process(annotations, round);
    }

    @Override
    public Iterable<? extends Completion> getCompletions(
            Element element, AnnotationMirror annotation, ExecutableElement member, String text) {
        return processor.getCompletions(element, annotation, member, text);
    }

    private record Environment(ProcessingEnvironment environment, Filer filer) implements ProcessingEnvironment {
        @Override
        public Map<String, String> getOptions() {
            return environment.getOptions();
        }

        @Override
        public Messager getMessager() {
            return environment.getMessager();
        }

        @Override
        public Filer getFiler() {
            return filer;
        }

        @Override
        public Elements getElementUtils() {
            return environment.getElementUtils();
        }

        @Override
        public Types getTypeUtils() {
            return environment.getTypeUtils();
        }

        @Override
        public SourceVersion getSourceVersion() {
            return environment.getSourceVersion();
        }

        @Override
        public Locale getLocale() {
            return environment.getLocale();
        }
    }

    private record RecordingFiler(Filer filer, Map<String, List<String>> originating) implements Filer {
        @Override
        public JavaFileObject createSourceFile(CharSequence name, Element... elements) throws IOException {
            originating.put(
                    name.toString(),
                    List.of(elements).stream().map(Element::toString).toList());
            return filer.createSourceFile(name, elements);
        }

        @Override
        public JavaFileObject createClassFile(CharSequence name, Element... elements) {
            throw new AssertionError("a class file: " + name);
        }

        @Override
        public FileObject createResource(
                Location location, CharSequence pkg, CharSequence relativeName, Element... elements)
                throws IOException {
            originating.put(
                    pkg + "/" + relativeName,
                    List.of(elements).stream().map(Element::toString).toList());
            return filer.createResource(location, pkg, relativeName, elements);
        }

        @Override
        public FileObject getResource(Location location, CharSequence pkg, CharSequence relativeName)
                throws IOException {
            return filer.getResource(location, pkg, relativeName);
        }
    }
}
