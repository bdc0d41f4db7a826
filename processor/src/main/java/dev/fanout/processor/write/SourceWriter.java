package dev.fanout.processor.write;

import dev.fanout.processor.emit.GeneratedSource;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;

/**
 * Writes generated classes through the compiler's {@link Filer}.
 *
 * <p>Each file names exactly one originating element, the interface it implements, so that incremental builds know what to generate
 * again when a source file changes.
 */
public final class SourceWriter {
    private final Filer filer;

    /**
     * A writer.
     *
     * @param filer where files go
     */
    public SourceWriter(Filer filer) {
        this.filer = filer;
    }

    /**
     * Writes one class.
     *
     * @param source its text
     * @param originating the interface that it was generated from
     * @return what prevented it, empty if it was written: never thrown, since only the caller knows where to report it
     */
    public Optional<WriteFailure> write(GeneratedSource source, Element originating) {
        try (Writer writer =
                filer.createSourceFile(source.qualifiedName(), originating).openWriter()) {
            writer.write(source.text());
            return Optional.empty();
        } catch (FilerException e) {
            return Optional.of(WriteFailure.of(source.qualifiedName(), WriteFailure.Kind.NAME_TAKEN, e));
        } catch (IOException e) {
            return Optional.of(WriteFailure.of(source.qualifiedName(), WriteFailure.Kind.NOT_WRITTEN, e));
        }
    }
}
