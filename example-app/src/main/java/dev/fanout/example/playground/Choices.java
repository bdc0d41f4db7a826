package dev.fanout.example.playground;

import dev.fanout.example.services.Faults;
import java.time.Duration;

/**
 * What a visitor has chosen.
 *
 * @param user whose dashboard it is
 * @param elements how many users' notifications are counted instead; 0 for a dashboard
 * @param limit how many of them at once
 * @param order how calls are made
 * @param rule whose failures end it all
 * @param faults what is wrong
 * @param deadline when it has to be there
 */
public record Choices(long user, int elements, int limit, Order order, Rule rule, Faults faults, Duration deadline) {
    /** What the page begins with. */
    public static final Choices USUAL =
            new Choices(1, 0, 50, Order.CONCURRENT, Rule.MIXED, Faults.NONE, Duration.ofSeconds(1));

    /** The deadline that a list begins with: the longest of them takes about 4 s with the usual limit. */
    public static final Duration USUAL_FOR_LISTS = Duration.ofSeconds(10);

    /** Whether one call is mapped over users, instead of a dashboard made. */
    public boolean isList() {
        return elements > 0;
    }

    /** The method of the interface that is called, as the runtime names it. */
    public String gather() {
        return "Dashboards." + (isList() ? listMethod() : pageMethod());
    }

    private String listMethod() {
        return rule == Rule.REQUIRED ? "strictNotificationsOf" : "notificationsOf";
    }

    private String pageMethod() {
        return switch (rule) {
            case REQUIRED -> "strictDashboard";
            case MIXED -> "dashboard";
            case COLLECTED -> "lenientDashboard";
        };
    }
}
