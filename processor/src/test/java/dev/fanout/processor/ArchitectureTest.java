package dev.fanout.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The processor's data flows one way, and so do its imports. */
class ArchitectureTest {

    private static final Path SOURCES =
            Path.of(System.getProperty("basedir", ".")).resolve("src/main/java/dev/fanout/processor");

    /** In the order of the flow; the plan's data is a thing of its own, which the planner draws up and the emitter writes down. */
    private static final List<String> FLOW = List.of("read", "check", "plan", "planner", "page", "emit", "write");

    private static final Pattern MENTION = Pattern.compile("\\bdev\\.fanout\\.processor\\.(\\w+)\\.[A-Z]");
    private static final Pattern MODEL = Pattern.compile("\\bjavax\\.lang\\.model\\.[\\w.]+");
    private static final Pattern RUNTIME = Pattern.compile("import (static )?dev\\.fanout\\.(runtime\\.)?[A-Z]\\w*;");
    private static final int LINES_AT_MOST = 300;

    private record Source(String packageName, String file, String text) {}

    @Test
    void packages_importEarlierOnesOnly() {
        List<String> backwards = new ArrayList<>();
        for (Source source : sources()) {
            Matcher mention = MENTION.matcher(source.text());
            while (mention.find()) {
                if (FLOW.indexOf(mention.group(1)) > FLOW.indexOf(source.packageName())) {
                    backwards.add(source.packageName() + "/" + source.file() + " -> " + mention.group(1));
                }
            }
        }

        assertThat(backwards).isEmpty();
    }

    @Test
    void everyPackage_hasItsPlaceInTheFlow() {
        assertThat(sources().stream().map(Source::packageName).distinct()).containsExactlyInAnyOrderElementsOf(FLOW);
    }

    @Test
    void plan_knowsNothingOfTheCompilerButModifiers() {
        List<String> mentions = sources().stream()
                .filter(source -> source.packageName().equals("plan"))
                .flatMap(source -> MODEL.matcher(source.text()).results())
                .map(result -> result.group())
                .filter(name -> !name.equals("javax.lang.model.element.Modifier"))
                .toList();

        assertThat(mentions).isEmpty();
    }

    @Test
    void processor_knowsAnnotationsAndRuntimeByNameOnly() {
        List<String> files = all().stream()
                .filter(source -> RUNTIME.matcher(source.text()).find())
                .map(Source::file)
                .toList();

        assertThat(files).isEmpty();
    }

    @Test
    void files_areSmall() {
        List<String> tooLong = all().stream()
                .filter(source -> source.text().lines().count() > LINES_AT_MOST)
                .map(Source::file)
                .toList();

        assertThat(tooLong).isEmpty();
    }

    /** The sources of the stages; those above conduct them, and may know all. */
    private static List<Source> sources() {
        return all().stream()
                .filter(source -> !source.packageName().equals("processor"))
                .toList();
    }

    private static List<Source> all() {
        try (Stream<Path> paths = Files.walk(SOURCES)) {
            List<Source> sources = paths.filter(path -> path.toString().endsWith(".java"))
                    .map(ArchitectureTest::read)
                    .toList();
            assertThat(sources).isNotEmpty();
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source read(Path path) {
        try {
            return new Source(
                    path.getParent().getFileName().toString(),
                    path.getFileName().toString(),
                    Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
