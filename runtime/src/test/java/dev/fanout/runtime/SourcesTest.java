package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the runtime does not use, looked for where it would stand. */
class SourcesTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);

    /** The code of the runtime, without comments. */
    private static List<String> linesWith(String regex) throws IOException {
        Pattern pattern = Pattern.compile(regex);
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith(".java"))::iterator) {
                String code = COMMENT.matcher(Files.readString(file)).replaceAll("");
                code.lines()
                        .filter(line -> pattern.matcher(line).find())
                        .forEach(line -> found.add(file.getFileName() + ": " + line.strip()));
            }
        }
        return found;
    }

    @Test
    @DisplayName("THR-06: the runtime has no monitors, which would pin virtual threads to their carriers")
    void noMonitors() throws IOException {
        assertThat(linesWith("\\bGroupCore\\b")).as("the sources are found").isNotEmpty();
        assertThat(linesWith("\\bsynchronized\\b|\\bwait\\(|\\bnotify(All)?\\("))
                .isEmpty();
    }

    @Test
    @DisplayName("a native image is told of all that the runtime looks up by name")
    void lookedUpByName_isInTheMetadataOfNativeImages() throws IOException {
        String metadata = Files.readString(Path.of(
                "src/main/resources/META-INF/native-image/dev.fanout/fanout-runtime/reachability-metadata.json"));
        Pattern quoted = Pattern.compile("\"([\\w.$]+)\"");
        List<String> lookUps = linesWith(
                "\\bHandles\\.field\\(|\\bfindVirtual\\(|\\bfindStatic\\(|\\bforName\\(|, \"inherit|Thread\\.class, \"");
        List<String> names = lookUps.stream()
                .flatMap(line -> quoted.matcher(line).results())
                .map(found -> found.group(1))
                .toList();

        assertThat(names).contains("state", "decision", "isVirtual", "factory", "inheritInheritableThreadLocals");
        assertThat(names).allMatch(name -> metadata.contains("\"" + name + "\""));
        assertThat(linesWith(
                        "\\bgetDeclared(Field|Method|Constructor)s?\\(|\\bnewInstance\\(|\\bProxy\\.|\\bgetResource"))
                .as("other reflection")
                .isEmpty();
    }

    @Test
    @DisplayName("STK-07: the runtime walks no stacks, and takes those of other threads only to say where a call is")
    void noStackWalks() throws IOException {
        assertThat(linesWith("\\bStackWalker\\b|\\bdumpStack\\b|\\bgetAllStackTraces\\b"))
                .isEmpty();
        assertThat(linesWith("\\.getStackTrace\\(\\)"))
                .allMatch(line -> line.startsWith("StoppableTask.java: return thread == null")
                        || line.startsWith("CallSite.java:")
                        || line.startsWith("SafeReads.java:"));
    }
}
