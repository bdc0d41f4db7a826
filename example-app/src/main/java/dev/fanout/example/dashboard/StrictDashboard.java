package dev.fanout.example.dashboard;

import dev.fanout.example.clients.Activity;
import dev.fanout.example.clients.Profile;
import dev.fanout.example.clients.Recommendation;
import java.util.List;

/** The page where everything is required: the first failure is the page's. */
public record StrictDashboard(
        Profile profile, List<Activity> activity, int notifications, List<Recommendation> recommendations) {}
