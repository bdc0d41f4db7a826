package dev.fanout.comparison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;

/**
 * What one test shows.
 *
 * @param cell where the table says it
 * @param behaviour the sentence of the row
 * @param verdict whether it is right
 * @param words the test's name without the peer
 */
record Claim(Cell cell, String behaviour, Verdict verdict, String words) {
    private static final Pattern TEST_CLASS = Pattern.compile("Behaviour(\\d\\d)\\w+Test");

    /** Number and rows of the catalogue, before the sentence. */
    private static final Pattern IDS = Pattern.compile("^\\d+( [A-Z]+-\\d+)+: ");

    /** Those of the tests that were compiled together with this one. */
    static Stream<Claim> compiledWith(Class<?> test) {
        try (Stream<Path> files = Files.list(
                Path.of(test.getProtectionDomain().getCodeSource().getLocation().toURI())
                        .resolve(test.getPackageName().replace('.', '/')))) {
            return files
                    .map(file -> file.getFileName().toString().replaceFirst("\\.class$", ""))
                    .filter(TEST_CLASS.asMatchPredicate())
                    .sorted()
                    .flatMap(name -> of(load(test, name)))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Class<?> load(Class<?> beside, String name) {
        try {
            return Class.forName(beside.getPackageName() + "." + name, false, beside.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Stream<Claim> of(Class<?> test) {
        Matcher name = TEST_CLASS.matcher(test.getSimpleName());
        if (!name.matches()) {
            throw new IllegalStateException(test.getName());
        }
        int number = Integer.parseInt(name.group(1));
        String behaviour =
                IDS.matcher(test.getAnnotation(DisplayName.class).value()).replaceFirst("");
        return Arrays.stream(test.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Shows.class))
                .map(method -> of(number, behaviour, method));
    }

    private static Claim of(int number, String behaviour, Method method) {
        List<String> parts = List.of(method.getName().split("_"));
        Cell cell = new Cell(number, Peer.named(parts.get(0)));
        return new Claim(cell, behaviour, method.getAnnotation(Shows.class).value(), key(parts.get(1)));
    }

    /** What is the same in a method's name and in the table's words: letters. */
    static String key(String words) {
        return words.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    }
}
