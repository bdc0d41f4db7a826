package dev.fanout.processor.behaviour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The Java of a guide: the types that its sections declare, and the statements that they run. */
final class Guide {
    private static final Path SURROUNDINGS = Path.of("src", "test", "resources", "guide");
    private static final Pattern PART =
            Pattern.compile("(?ms)^#{2,3} (?<heading>.*?)$|^```(?<language>\\w+)\n(?<text>.*?)^```$");
    private static final Pattern TYPES = Pattern.compile("(?m)^(?=(?:record|interface|enum|final class) )");
    private static final Pattern TYPE_NAME = Pattern.compile("^(?:record|interface|enum|final class) (\\w+)");

    /** Statements that the guide shows, and what it says that they print. */
    record Example(
            String heading,
            int number,
            String type,
            String statements,
            @Nullable String output) {
        @Override
        public String toString() {
            return heading + " [" + number + "]";
        }
    }

    private final List<SourceFile> sources = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();
    private final Map<String, Set<String>> languages = new LinkedHashMap<>();

    private String heading = "";
    private int section;

    Guide(Path page) {
        sources.add(new SourceFile("app/Users.java", resource("Users.java")));
        Matcher parts = PART.matcher(read(page));
        while (parts.find()) {
            if (parts.group("heading") != null) {
                heading = parts.group("heading");
                languages.put(heading, new TreeSet<>());
                section++;
            } else {
                block(parts.group("language"), parts.group("text"));
            }
        }
    }

    /** All that is to be compiled. */
    List<SourceFile> sources() {
        return sources;
    }

    List<Example> examples() {
        return examples;
    }

    /** By heading: which languages are shown below it. */
    Map<String, Set<String>> languages() {
        return languages;
    }

    private void block(String language, String text) {
        languages.get(heading).add(language);
        if (language.equals("text")) {
            Example last = examples.remove(examples.size() - 1);
            examples.add(new Example(last.heading, last.number, last.type, last.statements, text));
        } else if (language.equals("java") && TYPE_NAME.matcher(text).find()) {
            for (String type : TYPES.split(text, -1)) {
                Matcher name = TYPE_NAME.matcher(type);
                if (name.find()) {
                    add(name.group(1), "Type.java", type);
                }
            }
        } else if (language.equals("java")) {
            int number = examples.size() + 1;
            String type = "Example" + number;
            add(type, "Snippet.java", text);
            examples.add(new Example(heading, number, "app.section" + section + "." + type, text, null));
        }
    }

    private void add(String type, String surroundings, String text) {
        String source = resource(surroundings)
                .replace("// GUIDE\n", text)
                .replace("SECTION", "section" + section)
                .replace("NAME", type);
        sources.add(new SourceFile("app/section" + section + "/" + type + ".java", source));
    }

    private static String resource(String name) {
        return read(SURROUNDINGS.resolve(name));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
