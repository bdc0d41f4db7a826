package dev.fanout.processor.diagnostics;

import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * Something that a compiler said.
 *
 * @param file the name of the file that it is about, empty for none
 * @param line the line in it
 * @param isError whether it fails the compilation
 * @param message the text, from our code on where it is one of ours
 */
record Said(String file, long line, boolean isError, String message) {

    static Said of(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        String message = diagnostic.getMessage(Locale.ROOT);
        return new Said(
                source == null ? "" : source.getName().replace('\\', '/'),
                diagnostic.getLineNumber(),
                diagnostic.getKind() == Diagnostic.Kind.ERROR,
                message.substring(Math.max(0, message.indexOf("[FANOUT-")))
                        .lines()
                        .findFirst()
                        .orElse(""));
    }

    boolean isOurs() {
        return message.startsWith("[FANOUT-");
    }

    boolean isIn(String path) {
        return file.endsWith(path);
    }
}
