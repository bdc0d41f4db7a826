package dev.fanout.example.dashboard;

import dev.fanout.example.clients.Activity;
import dev.fanout.example.clients.Profile;
import dev.fanout.example.clients.Recommendation;
import dev.fanout.runtime.Outcome;
import java.util.List;

/**
 * What the page is made of. There is no page without a profile and the activity; notifications and recommendations may
 * fail.
 */
public record Dashboard(
        Profile profile,
        List<Activity> activity,
        Outcome<Integer> notifications,
        Outcome<List<Recommendation>> recommendations) {}
