package dev.fanout.example.services;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the services answer. */
final class Answers {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 5, 8);

    private Answers() {}

    static Object activity(QueryString query) {
        List<String> recent = person(query).recent();
        return IntStream.range(0, recent.size())
                .mapToObj(i -> Map.of("day", LAST_DAY.minusDays(i).toString(), "text", recent.get(i)))
                .toList();
    }

    static Object notifications(QueryString query) {
        return Map.of("unread", person(query).unread());
    }

    static Object recommendations(QueryString query) {
        String interest = query.value("interest").orElse("everything");
        return List.of(
                Map.of("title", "On " + interest, "author", "A. Writer"),
                Map.of("title", "More on " + interest, "author", "B. Writer"));
    }

    private static Person person(QueryString query) {
        return People.person(query.user()).orElseGet(() -> new Person(0, "", "", 0, List.of()));
    }
}
