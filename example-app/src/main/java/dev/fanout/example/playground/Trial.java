package dev.fanout.example.playground;

import java.util.List;

/**
 * Choices that are worth a look: a link of the page.
 *
 * @param words what the link says
 * @param query the choices, as parameters of a request
 */
public record Trial(String words, String query) {
    /** Those that the page offers, in the order in which they explain each other. */
    public static final List<Trial> ALL = List.of(
            new Trial("a failure", "rule=required&notifications=failing"),
            new Trial("without it", "rule=collected&notifications=failing"),
            new Trial("the deadline", "activity=hanging"),
            new Trial("hangs: then stop it", "activity=hanging&deadline=" + ChoicesForm.LONGEST_DEADLINE),
            new Trial("1000 users", "elements=1000"));

    /** Where the page has these choices, and makes what they say. */
    public String address() {
        return "/?" + query;
    }
}
