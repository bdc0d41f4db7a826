package dev.fanout.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What JavaPoet writes otherwise than people do: a {@code throws} that dangles at the end of a line is moved to the front of the next one, no blank stands in
 * {@code Outer.@Nullable Inner}, and fields of one kind stand together without blank lines.
 */
final class GeneratedText {
    private static final Pattern DANGLING = Pattern.compile("\\) throws\\n {6}(?=\\S)");
    private static final Pattern BLANK = Pattern.compile("(?<=\\w\\.) (?=@[^\"\\n]*$)", Pattern.MULTILINE);

    private static final String OPTIONS = "  private final (dev\\.fanout\\.runtime\\.)?(Call|Gather)Options \\w+;";
    private static final String FIELD = "  private ";
    private static final List<Pattern> FIELDS = List.of(
            Pattern.compile("  private static final .*;"),
            Pattern.compile(OPTIONS),
            Pattern.compile("(?!" + OPTIONS + ")  private final .*;"));

    private GeneratedText() {}

    static String tidied(String text) {
        String headers = BLANK.matcher(DANGLING.matcher(text).replaceAll(")\n      throws "))
                .replaceAll("");
        return String.join("\n", grouped(headers.split("\n", -1)));
    }

    private static List<String> grouped(String[] lines) {
        List<String> grouped = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            boolean parts = i > 0 && i < lines.length - 1 && lines[i].isEmpty() && areAlike(lines[i - 1], lines[i + 1]);
            if (!parts) {
                grouped.add(lines[i]);
            }
        }
        return grouped;
    }

    /** Whether both are fields of one kind, each in one line. */
    private static boolean areAlike(String one, String other) {
        if (!one.startsWith(FIELD) || !other.startsWith(FIELD)) { // most lines, hence without a pattern
            return false;
        }
        for (Pattern kind : FIELDS) {
            if (kind.matcher(one).matches() && kind.matcher(other).matches()) {
                return true;
            }
        }
        return false;
    }
}
