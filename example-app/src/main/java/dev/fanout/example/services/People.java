package dev.fanout.example.services;

import java.util.List;
import java.util.Optional;

/** The users. The names of the constants say what their pages show. */
public final class People {
    public static final Person ALL_WELL = new Person(
            1, "Red Fox", "engines", 7, List.of("Translated some notes", "Wrote a long note", "Found a bug in it"));
    public static final Person WITH_MARKUP_IN_NAME = new Person(
            2, "Owl <script>alert(\"hi\")</script>", "quotes & brackets", 0, List.of("Signed up as O'Owl & <sons>"));
    public static final Person WITHOUT_NOTIFICATIONS =
            new Person(3, "Grey Heron", "compilers", 3, List.of("Taped a moth into the log", "Linked a program"));
    public static final Person WITHOUT_ACTIVITY = new Person(4, "Brown Hare", "machines", 1, List.of("Read the tape"));
    public static final Person WITH_STUCK_ACTIVITY =
            new Person(5, "Swift Otter", "paths", 2, List.of("Found the shortest one"));
    public static final Person WITH_STUCK_RECOMMENDATIONS =
            new Person(6, "Quiet Lynx", "types", 4, List.of("Substituted one", "Clustered some"));

    private People() {}

    /** All of them, by number. */
    public static List<Person> all() {
        return List.of(
                ALL_WELL,
                WITH_MARKUP_IN_NAME,
                WITHOUT_NOTIFICATIONS,
                WITHOUT_ACTIVITY,
                WITH_STUCK_ACTIVITY,
                WITH_STUCK_RECOMMENDATIONS);
    }

    /** Those, or one of a crowd of whom only the services know. */
    static Optional<Person> person(long id) {
        Optional<Person> known =
                all().stream().filter(person -> person.id() == id).findFirst();
        return known.or(() -> id > 0 ? Optional.of(oneOfTheCrowd(id)) : Optional.empty());
    }

    private static Person oneOfTheCrowd(long id) {
        return new Person(id, "User " + id, "everything", (int) (id % 8), List.of());
    }
}
