package dev.fanout.processor.behaviour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Another processor, asked for by {@code @Late}: it writes one type in each round, so that the last of them is late. */
final class LateTypes extends AbstractProcessor {
    private final List<SourceFile> types;
    private int written;

    LateTypes(List<SourceFile> types) {
        this.types = List.copyOf(types);
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("shop.Late");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    @SuppressWarnings("DoNotClaimAnnotations") // javac warns of annotations that nobody claims
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (written < types.size() && !round.processingOver()) {
            write(types.get(written++));
        }
        return true;
    }

    private void write(SourceFile type) {
        String name = type.path().replace(".java", "").replace('/', '.');
        try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
            writer.write(type.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
