package dev.fanout.example.view;

import dev.fanout.example.clients.Activity;
import dev.fanout.example.clients.Profile;
import dev.fanout.example.clients.Recommendation;
import dev.fanout.example.dashboard.Dashboard;
import dev.fanout.example.dashboard.LenientDashboard;
import dev.fanout.example.dashboard.StrictDashboard;
import java.util.List;

/** A dashboard. */
public record DashboardView(
        Profile profile,
        Slot<List<Activity>> activity,
        Slot<Integer> notifications,
        Slot<List<Recommendation>> recommendations)
        implements Shown {

    /** Where everything is there. */
    public static DashboardView of(StrictDashboard page) {
        return new DashboardView(
                page.profile(),
                Slot.ok(page.activity()),
                Slot.ok(page.notifications()),
                Slot.ok(page.recommendations()));
    }

    /** Where some of it is there. */
    public static DashboardView of(Dashboard page) {
        return new DashboardView(
                page.profile(),
                Slot.ok(page.activity()),
                Slot.of(page.notifications()),
                Slot.of(page.recommendations()));
    }

    /** Where perhaps none of it is there. */
    public static DashboardView of(LenientDashboard page) {
        return new DashboardView(
                page.profile(),
                Slot.of(page.activity()),
                Slot.of(page.notifications()),
                Slot.of(page.recommendations()));
    }
}
