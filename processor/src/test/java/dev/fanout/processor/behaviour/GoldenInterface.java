package dev.fanout.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder of sources in package {@code shop}, and the class that is generated from them as it was when it read well;
 * {@code -Dfanout.goldens=write} writes that anew.
 *
 * @param folder among the resources
 * @param generated the name of the class
 */
record GoldenInterface(String folder, String generated) {

    private Path path() {
        return Path.of("src", "test", "resources", folder);
    }

    List<SourceFile> sources() throws IOException {
        List<SourceFile> sources = new ArrayList<>();
        try (var files = Files.list(path())) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                sources.add(new SourceFile("shop/" + file.getFileName(), Files.readString(file)));
            }
        }
        return sources;
    }

    void assertGolden(Compiled compiled) throws IOException {
        String text = compiled.generated().getOrDefault(generated + ".java", "not generated");
        Path golden = path().resolve("golden").resolve(generated + ".java");
        if ("write".equals(System.getProperty("fanout.goldens"))) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
        assertThat(text.lines()).allMatch(line -> line.length() <= 100);
    }
}
