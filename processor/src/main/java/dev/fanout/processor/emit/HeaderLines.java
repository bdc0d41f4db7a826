package dev.fanout.processor.emit;

import java.util.regex.Pattern;

/** Where JavaPoet leaves {@code throws} dangling at the end of a line, it is moved to the front of the next one. */
final class HeaderLines {
    private static final Pattern DANGLING = Pattern.compile("\\) throws\\n {6}(?=\\S)");

    private HeaderLines() {}

    static String tidied(String text) {
        return DANGLING.matcher(text).replaceAll(")\n      throws ");
    }
}
