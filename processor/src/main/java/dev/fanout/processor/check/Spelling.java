package dev.fanout.processor.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody may have meant. */
final class Spelling {

    private Spelling() {}

    /** The candidate that is nearest to a misspelt name, if one is near. */
    static Optional<String> nearest(String name, Collection<String> candidates) {
        return candidates.stream()
                .filter(candidate -> !candidate.equals(name) && isNear(name, candidate))
                .min(Comparator.comparingInt(candidate -> distance(name, candidate)));
    }

    /** One remedy for an unknown name: the near one, or the list of what there is. */
    static String remedy(String name, Collection<String> candidates, String otherwise) {
        return nearest(name, candidates)
                .map(candidate -> "did you mean " + candidate + "?")
                .orElseGet(() -> candidates.isEmpty()
                        ? otherwise
                        : otherwise + ", or use one of " + String.join(", ", candidates));
    }

    /** Of names as short as the distance nothing would be left in common. */
    private static boolean isNear(String name, String candidate) {
        int distance = distance(name, candidate);
        return distance <= Math.max(1, name.length() / 3) && distance < Math.min(name.length(), candidate.length());
    }

    /** Levenshtein's distance, without regard to case. */
    static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substituted, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
