package dev.fanout.example.dashboard;

import dev.fanout.example.clients.Activity;
import dev.fanout.example.clients.Profile;
import dev.fanout.example.clients.Recommendation;
import dev.fanout.runtime.Outcome;
import java.util.List;

/** The page where what the services know is collected: their failures are parts of it. */
public record LenientDashboard(
        Profile profile,
        Outcome<List<Activity>> activity,
        Outcome<Integer> notifications,
        Outcome<List<Recommendation>> recommendations) {}
