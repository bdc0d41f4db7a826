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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The Java of a page of the guide: the types that its sections declare, the statements that they run, and what they show of
 * generated classes.
 *
 * <p>A block with declarations is a type, or some; one that begins with a comment that names a generated file,
 * {@code // ConcurrentPages.java}, is a part of that; any other is a body. The block {@code text} after it is what it prints.
 * A block that is marked {@code java 25} needs that JDK, with its previews; of one marked {@code java wrong} the processor says
 * what follows. What a section declares is there in the next ones
 * too, until one declares a type of the same name: that one begins anew. Types of a page that are not worth showing are in the
 * folder of its name beside {@code Snippet.java}.
 */
final class Guide {
    private static final Path PAGES = Path.of("..", "docs", "guide");
    private static final Path SURROUNDINGS = Path.of("src", "test", "resources", "guide");
    private static final Pattern PART = Pattern.compile(
            "(?ms)^#{2,3} (?<heading>.*?)$|^```(?<language>\\w+)(?: (?<mark>25|wrong))?\n(?<text>.*?)^```$");
    private static final Pattern IMPORTS = Pattern.compile("\\A(?:import [^\n]*;\n)+\n?");
    private static final Pattern GENERATED = Pattern.compile("\\A// (Concurrent\\w+)\\.java\n");
    private static final Pattern DECLARATION = Pattern.compile(
            "(?m)^(?:public |final |sealed |abstract )*(?:record|interface|enum|class|@interface) (\\w+)");
    /** Behind a brace that closes something at the beginning of a line, or on the line on which it was opened. */
    private static final Pattern END_OF_TYPE = Pattern.compile("(?m)(?:^}|^\\S.*\\{})\n\n?");

    /** What a block is for. */
    enum Kind {
        BODY,
        TESTS,
        GENERATED,
        WRONG
    }

    /**
     * A block that says something which can be checked.
     *
     * @param section the package of its types
     * @param type the class that runs it, or the generated class that it is a part of
     * @param output what the page says that it prints, if it says so
     */
    record Example(
            String heading,
            int number,
            Kind kind,
            boolean on25,
            String section,
            String type,
            String text,
            @Nullable String output) {
        Example printing(String shown) {
            return new Example(heading, number, kind, on25, section, type, text, shown);
        }

        String className() {
            return section.replace('/', '.') + "." + type;
        }

        @Override
        public String toString() {
            return heading + " [" + number + "]";
        }
    }

    private record Block(
            String language, String text, @Nullable String mark) {
        boolean on25() {
            return "25".equals(mark);
        }

        boolean isWrong() {
            return "wrong".equals(mark);
        }

        List<String> types() {
            return !language.equals("java") || isWrong()
                    ? List.of()
                    : DECLARATION
                            .matcher(text)
                            .results()
                            .map(type -> type.group(1))
                            .toList();
        }
    }

    private final List<SourceFile> sources = new ArrayList<>();
    private final List<SourceFile> sourcesOn25 = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();
    private final Map<String, Set<String>> languages = new LinkedHashMap<>();

    private final Set<String> declared = new TreeSet<>();
    private String heading = "";
    private int begun = 1;

    Guide(String page) {
        addFiles(SURROUNDINGS, "Users.java");
        addFiles(SURROUNDINGS.resolve(page.replace(".md", "")), "");
        Matcher parts = PART.matcher(read(PAGES.resolve(page)));
        List<Block> blocks = new ArrayList<>();
        while (parts.find()) {
            if (parts.group("heading") != null) {
                section(blocks);
                blocks.clear();
                heading = parts.group("heading");
                languages.put(heading, new TreeSet<>());
            } else {
                blocks.add(new Block(parts.group("language"), parts.group("text"), parts.group("mark")));
            }
        }
        section(blocks);
    }

    /** All pages there are. */
    static List<String> pages() {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that is to be compiled for 17. */
    List<SourceFile> sources() {
        return sources;
    }

    /** What is to be compiled for 25 with its previews, once the others are there. */
    List<SourceFile> sourcesOn25() {
        return sourcesOn25;
    }

    List<Example> examples() {
        return examples;
    }

    /** By heading: which languages are shown below it. */
    Map<String, Set<String>> languages() {
        return languages;
    }

    private void section(List<Block> blocks) {
        List<String> types =
                blocks.stream().flatMap(block -> block.types().stream()).toList();
        if (types.stream().anyMatch(declared::contains)) {
            declared.clear();
            begun++;
        }
        declared.addAll(types);
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        languages.computeIfAbsent(heading, none -> new TreeSet<>()).add(block.language());
        String text = block.text();
        if (block.language().equals("text")) {
            examples.add(examples.remove(examples.size() - 1).printing(text));
        } else if (block.language().equals("java")) {
            Matcher generated = GENERATED.matcher(text);
            if (block.isWrong()) {
                example(Kind.WRONG, "Wrong" + examples.size(), text, false);
            } else if (generated.find()) {
                example(Kind.GENERATED, generated.group(1), text.substring(generated.end()), block.on25());
            } else if (!block.types().isEmpty()) {
                types(text, block.on25());
            } else {
                String type = "Example" + (examples.size() + 1);
                (block.on25() ? sourcesOn25 : sources).add(file(folder(), type, "Snippet.java", text));
                example(Kind.BODY, type, text, block.on25());
            }
        }
    }

    private String folder() {
        return "app/section" + begun;
    }

    private void types(String text, boolean on25) {
        for (SourceFile type : files(folder(), text)) {
            (on25 ? sourcesOn25 : sources).add(type);
            if (type.text().contains("@Test")) {
                String name = type.path().replaceAll(".*/|\\.java$", "");
                example(Kind.TESTS, name, text, on25);
            }
        }
    }

    /** The types of a block, one in each file. */
    static List<SourceFile> files(String folder, String text) {
        List<SourceFile> files = new ArrayList<>();
        Matcher imports = IMPORTS.matcher(text);
        String imported = imports.find() ? imports.group() : "";
        String types = text.substring(imported.length());
        Matcher end = END_OF_TYPE.matcher(types);
        for (int begin = 0; begin < types.length(); ) {
            int next = end.find() ? end.end() : types.length();
            String type = types.substring(begin, next);
            Matcher name = DECLARATION.matcher(type);
            if (!name.find()) {
                throw new IllegalStateException("no type: " + type);
            }
            files.add(file(folder, name.group(1), "Type.java", imported + type));
            begin = next;
        }
        return files;
    }

    private void example(Kind kind, String type, String text, boolean on25) {
        examples.add(new Example(heading, examples.size() + 1, kind, on25, folder(), type, text, null));
    }

    private static SourceFile file(String folder, String type, String surroundings, String text) {
        Matcher imports = IMPORTS.matcher(text);
        String imported = imports.find() ? imports.group() : "";
        String source = read(SURROUNDINGS.resolve(surroundings))
                .replace("// IMPORTS\n", imported)
                .replace("// GUIDE\n", text.substring(imported.length()))
                .replace("PACKAGE", folder.replace('/', '.'))
                .replace("NAME", type);
        return new SourceFile(folder + "/" + type + ".java", source);
    }

    private void addFiles(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(ending) && Files.isRegularFile(file))
                    .sorted()
                    .forEach(file -> {
                        String name = file.getFileName().toString();
                        sources.add(new SourceFile("app/" + name, read(file)));
                        declared.add(name.replace(".java", ""));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
