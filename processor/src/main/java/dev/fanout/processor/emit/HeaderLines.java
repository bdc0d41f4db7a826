package dev.fanout.processor.emit;

import java.util.regex.Pattern;

/**
 * What JavaPoet writes otherwise than people do in the headers of methods: a {@code throws} that dangles at the end of a line is moved to the front of the next
 * one, and no blank stands in {@code Outer.@Nullable Inner}.
 */
final class HeaderLines {
    private static final Pattern DANGLING = Pattern.compile("\\) throws\\n {6}(?=\\S)");
    private static final Pattern BLANK = Pattern.compile("(?<=\\w\\.) (?=@[^\"\\n]*$)", Pattern.MULTILINE);

    private HeaderLines() {}

    static String tidied(String text) {
        return BLANK.matcher(DANGLING.matcher(text).replaceAll(")\n      throws "))
                .replaceAll("");
    }
}
