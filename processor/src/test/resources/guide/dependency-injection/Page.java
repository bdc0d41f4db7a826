package app;

import java.util.List;

public record Page(Profile profile, Profile friend, List<Post> posts, long count) {}
