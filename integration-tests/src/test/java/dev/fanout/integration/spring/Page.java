package dev.fanout.integration.spring;

import dev.fanout.runtime.Outcome;
import java.util.List;

/** What a page is made of. */
public record Page(Profile profile, List<Post> posts, Outcome<Long> count, Outcome<Profile> friend) {}
