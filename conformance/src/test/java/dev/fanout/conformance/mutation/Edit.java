package dev.fanout.conformance.mutation;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One replacement in a source.
 *
 * @param old what is there, exactly once; how it is broken into lines and indented does not matter
 * @param replacement what takes its place
 */
record Edit(String old, String replacement) {

    String apply(String source) {
        List<MatchResult> places = pattern().matcher(source).results().toList();
        if (places.size() != 1) {
            throw new IllegalStateException("found " + places.size() + " times: " + old);
        }
        MatchResult place = places.get(0);
        return source.substring(0, place.start()) + replacement + source.substring(place.end());
    }

    private Pattern pattern() {
        return Pattern.compile(
                Arrays.stream(old.strip().split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+")));
    }
}
