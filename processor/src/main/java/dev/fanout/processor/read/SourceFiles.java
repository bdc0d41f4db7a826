package dev.fanout.processor.read;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * The source files of types, so far as a compiler hands them out: on JDK 18 and later through a method that {@link Elements} has
 * from then on. Before, the file is looked for on the source path, which Maven passes to the compiler and Gradle does not.
 *
 * <p>Nothing but the file of the type itself is read: builds that know which file a resource comes from stay right.
 */
public final class SourceFiles {
    private static final String FILE_OF = "getFileObjectOf";

    private final Elements elements;
    private final Filer filer;

    public SourceFiles(Elements elements, Filer filer) {
        this.elements = elements;
        this.filer = filer;
    }

    /** An interface as a text. */
    public InterfaceText textOf(TypeElement element) {
        return new InterfaceText(textOfFile(element), DeclaredText.of(element));
    }

    private Optional<String> textOfFile(TypeElement element) {
        return fromCompiler(element).or(() -> fromSourcePath(element)).flatMap(SourceFiles::content);
    }

    private Optional<FileObject> fromCompiler(TypeElement element) {
        try {
            Method fileOf = Elements.class.getMethod(FILE_OF, Element.class);
            return Optional.ofNullable((FileObject) fileOf.invoke(elements, element))
                    .filter(SourceFiles::isJava);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            return Optional.empty(); // an older JDK, or a compiler that does not know
        }
    }

    private Optional<FileObject> fromSourcePath(TypeElement element) {
        TypeElement outermost = element;
        while (outermost.getEnclosingElement() instanceof TypeElement outer) {
            outermost = outer;
        }
        Element packageOf = Objects.requireNonNull(outermost.getEnclosingElement());
        String folder = packageOf instanceof PackageElement found
                ? found.getQualifiedName().toString()
                : "";
        try {
            return Optional.ofNullable(
                    filer.getResource(StandardLocation.SOURCE_PATH, folder, outermost.getSimpleName() + ".java"));
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            return Optional.empty(); // no source path, or not on it
        }
    }

    private static boolean isJava(FileObject file) {
        return file.getName().endsWith(".java");
    }

    private static Optional<String> content(FileObject file) {
        try {
            return Optional.of(file.getCharContent(true).toString());
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }
}
