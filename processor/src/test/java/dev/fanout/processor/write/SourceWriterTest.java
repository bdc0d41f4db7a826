package dev.fanout.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.processor.emit.GeneratedSource;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.JavaFileManager.Location;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.junit.jupiter.api.Test;

/** A class is written with the one element that it comes from, and what prevents it is said, not thrown. */
class SourceWriterTest {
    private static final GeneratedSource SOURCE = new GeneratedSource("shop", "ConcurrentUsers", "class text");
    private static final TypeElement ELEMENT = (TypeElement) Proxy.newProxyInstance(
            SourceWriterTest.class.getClassLoader(), new Class<?>[] {TypeElement.class}, (proxy, method, arguments) -> {
                throw new UnsupportedOperationException(method.getName());
            });

    @Test
    void source_isWrittenUnderItsNameWithExactlyOneOriginatingElement() {
        FakeFiler filer = new FakeFiler(Optional.empty());

        Optional<WriteFailure> failure = new SourceWriter(filer).write(SOURCE, ELEMENT);

        assertThat(failure).isEmpty();
        assertThat(filer.names).containsExactly("shop.ConcurrentUsers");
        assertThat(filer.originating).hasSize(1).first().isSameAs(ELEMENT);
        assertThat(filer.text.toString()).isEqualTo("class text");
    }

    @Test
    void nameThatIsTaken_isSaid() {
        FakeFiler filer = new FakeFiler(Optional.of(new FilerException("attempt to recreate a file")));

        assertThat(new SourceWriter(filer).write(SOURCE, ELEMENT))
                .contains(new WriteFailure(
                        "shop.ConcurrentUsers", WriteFailure.Kind.NAME_TAKEN, "attempt to recreate a file"));
    }

    @Test
    void fileThatCannotBeWritten_isSaid() {
        FakeFiler filer = new FakeFiler(Optional.of(new IOException("disk full")));

        assertThat(new SourceWriter(filer).write(SOURCE, ELEMENT))
                .contains(new WriteFailure("shop.ConcurrentUsers", WriteFailure.Kind.NOT_WRITTEN, "disk full"));
    }

    /** Remembers what it was asked for. */
    private static final class FakeFiler implements Filer {
        private final Optional<IOException> refusal;
        private final List<String> names = new ArrayList<>();
        private final List<Element> originating = new ArrayList<>();
        private final StringWriter text = new StringWriter();

        private FakeFiler(Optional<IOException> refusal) {
            this.refusal = refusal;
        }

        @Override
        public JavaFileObject createSourceFile(CharSequence name, Element... elements) throws IOException {
            if (refusal.isPresent()) {
                throw refusal.get();
            }
            names.add(name.toString());
            originating.addAll(List.of(elements));
            return new SimpleJavaFileObject(URI.create("memory:///source"), JavaFileObject.Kind.SOURCE) {
                @Override
                public Writer openWriter() {
                    return text;
                }
            };
        }

        @Override
        public JavaFileObject createClassFile(CharSequence name, Element... elements) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileObject createResource(
                Location location, CharSequence pkg, CharSequence relativeName, Element... elements) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileObject getResource(Location location, CharSequence pkg, CharSequence relativeName) {
            throw new UnsupportedOperationException();
        }
    }
}
