package dev.fanout.example.playground;

import dev.fanout.example.services.Fault;
import dev.fanout.example.services.Faults;
import java.time.Duration;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Choices as parameters of a request. What is not given is as {@link Choices#USUAL} has it, but
 * for the deadline of a list, which is {@link Choices#USUAL_FOR_LISTS}.
 *
 * @param parameters by name, as they came
 */
public record ChoicesForm(Map<String, Deque<String>> parameters) {
    /** How many elements there are to choose from. */
    public static final List<Integer> ELEMENTS = List.of(0, 10, 100, 1000);

    public static final int LARGEST_LIMIT = 200;
    public static final int SHORTEST_DEADLINE = 50;
    public static final int LONGEST_DEADLINE = 30_000;

    private static final Pattern USER = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    /**
     * What was chosen.
     *
     * @throws ChoiceException if a parameter has no sense; the message says what it may be, for the visitor
     */
    public Choices choices() {
        Choices usual = Choices.USUAL;
        int elements = elements();
        Duration deadline = elements > 0 ? Choices.USUAL_FOR_LISTS : usual.deadline();
        return new Choices(
                user(),
                elements,
                number("limit", 1, LARGEST_LIMIT, usual.limit()),
                one("order", usual.order(), Order.values()),
                rule(elements > 0),
                new Faults(fault("profile"), fault("activity"), fault("notifications"), fault("recommendations")),
                Duration.ofMillis(number("deadline", SHORTEST_DEADLINE, LONGEST_DEADLINE, (int) deadline.toMillis())));
    }

    private long user() {
        String given = given("user", "1");
        if (!USER.matcher(given).matches()) {
            throw new ChoiceException("Which user? Try user=1");
        }
        return Long.parseLong(given);
    }

    private int elements() {
        int elements = number("elements", 0, 1000, 0);
        if (!ELEMENTS.contains(elements)) {
            throw new ChoiceException("elements is one of " + ELEMENTS);
        }
        return elements;
    }

    /** Of a list all elements are collected, or none. */
    private Rule rule(boolean ofList) {
        Rule given = one("rule", Choices.USUAL.rule(), Rule.values());
        return ofList && given == Rule.MIXED ? Rule.COLLECTED : given;
    }

    private int number(String name, int least, int most, int usual) {
        String given = given(name, Integer.toString(usual));
        int number = NUMBER.matcher(given).matches() ? Integer.parseInt(given) : -1;
        if (number < least || number > most) {
            throw new ChoiceException(name + " is a number from " + least + " to " + most);
        }
        return number;
    }

    private Fault fault(String name) {
        return one(name, Fault.NONE, Fault.values());
    }

    private <E extends Enum<E>> E one(String name, E usual, E[] all) {
        String given = given(name, word(usual));
        return Arrays.stream(all)
                .filter(each -> word(each).equals(given))
                .findFirst()
                .orElseThrow(() -> new ChoiceException(name + " is one of "
                        + Arrays.stream(all).map(ChoicesForm::word).collect(Collectors.joining(", "))));
    }

    /** What an option is called in a request. */
    public static String word(Enum<?> option) {
        return option.name().toLowerCase(Locale.ROOT);
    }

    private String given(String name, String otherwise) {
        Deque<String> given = parameters.get(name);
        if (given == null) {
            return otherwise;
        }
        if (given.size() > 1) {
            throw new ChoiceException(name.equals("user") ? "Which user? There are several." : "Only one " + name);
        }
        return given.getFirst();
    }
}
