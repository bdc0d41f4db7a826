package dev.fanout.example.services;

import java.time.Duration;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * How each of the services treats each of the users. Every service takes 200 ms; some users meet trouble, so that each
 * kind of it has a page to look at.
 */
public record Behaviours(
        LongFunction<Behaviour> activity,
        LongFunction<Behaviour> notifications,
        LongFunction<Behaviour> recommendations) {

    private static final Behaviour WELL = Behaviour.answering(Duration.ofMillis(200));
    private static final Behaviour FAILING = Behaviour.failing(Duration.ofMillis(100));
    /** So slow that nobody waits for it. */
    private static final Behaviour STUCK = Behaviour.answering(Duration.ofSeconds(10));

    /** What the users of {@link People} meet. */
    public static Behaviours usual() {
        return new Behaviours(
                troubles(Map.of(
                        People.WITHOUT_ACTIVITY.id(), FAILING,
                        People.WITH_STUCK_ACTIVITY.id(), STUCK)),
                troubles(Map.of(People.WITHOUT_NOTIFICATIONS.id(), FAILING)),
                troubles(Map.of(People.WITH_STUCK_RECOMMENDATIONS.id(), STUCK)));
    }

    /** All goes well, for everybody. */
    public static Behaviours well() {
        return all(WELL);
    }

    private static LongFunction<Behaviour> troubles(Map<Long, Behaviour> byUser) {
        return user -> byUser.getOrDefault(user, WELL);
    }

    /** The same for every user and service. */
    public static Behaviours all(Behaviour behaviour) {
        return new Behaviours(user -> behaviour, user -> behaviour, user -> behaviour);
    }

    public Behaviours withActivity(Behaviour behaviour) {
        return new Behaviours(user -> behaviour, notifications, recommendations);
    }

    public Behaviours withNotifications(Behaviour behaviour) {
        return new Behaviours(activity, user -> behaviour, recommendations);
    }

    public Behaviours withRecommendations(Behaviour behaviour) {
        return new Behaviours(activity, notifications, user -> behaviour);
    }
}
