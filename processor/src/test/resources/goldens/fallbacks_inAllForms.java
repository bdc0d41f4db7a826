package shop;

import dev.fanout.runtime.CallOptions;
import dev.fanout.runtime.EachTasks;
import dev.fanout.runtime.Fallback;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.GatherOptions;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * The concurrent implementation of {@link Fallbacks}.
 *
 * <p>Its plan: each call has a thread of its own, calls in one line run side by side, and a call
 * starts the moment that what it waits for is there. If a call fails, the others are cancelled and
 * waited for before the caller is told.
 *
 * <pre>{@code
 * profile(long userId)
 *   at once:  profile (userApi.profile, within 300ms, or else guest)
 *   returns:  a CompletableFuture of profile, without waiting for it
 *
 * feed(long userId)
 *   at once:  feed (userApi.posts, or else cachedFeed)
 *   returns:  feed
 *
 * ping(long userId)
 *   at once:  ping (userApi.ping, or else note)
 *   returns:  nothing, when it has ended
 *
 * profiles(List<Long> failure)
 *   at once, side by side:  profile (userApi.profile, or else guest) for each element of failure
 *   returns:                a list of profile in the order of failure
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentFallbacks implements Fallbacks {
  private static final CallOptions PROFILE = CallOptions.DEFAULT.timeout(Duration.ofMillis(300));

  private final UserApi userApi;
  private final FanoutRuntime runtime;

  private final CallOptions profileOptions;
  private final CallOptions feedOptions;
  private final CallOptions pingOptions;
  private final CallOptions profileOptions2;
  private final GatherOptions feedOptions2;
  private final GatherOptions pingOptions2;
  private final GatherOptions profilesOptions;

  /**
   * An instance whose calls run on the shared runtime.
   */
  public ConcurrentFallbacks(UserApi userApi) {
    this(userApi, FanoutRuntime.shared());
  }

  /**
   * An instance whose calls run on the given runtime.
   */
  public ConcurrentFallbacks(UserApi userApi, FanoutRuntime runtime) {
    this.userApi = Objects.requireNonNull(userApi, "userApi");
    this.runtime = Objects.requireNonNull(runtime, "runtime");
    this.profileOptions = runtime.configure("Fallbacks.profile", PROFILE);
    this.feedOptions = runtime.configure("Fallbacks.feed", CallOptions.DEFAULT);
    this.pingOptions = runtime.configure("Fallbacks.ping", CallOptions.DEFAULT);
    this.profileOptions2 = runtime.configure("Fallbacks.profile", CallOptions.DEFAULT);
    this.feedOptions2 = runtime.configure("Fallbacks.feed", GatherOptions.DEFAULT);
    this.pingOptions2 = runtime.configure("Fallbacks.ping", GatherOptions.DEFAULT);
    this.profilesOptions = runtime.configure("Fallbacks.profiles", GatherOptions.DEFAULT);
  }

  @Override
  public CompletableFuture<Profile> profile(long userId) {
    return runtime
        .start(
            "Fallbacks.profile",
            profileOptions,
            Fallback.of(() -> userApi.profile(userId), failure -> Fallbacks.guest(userId)))
        .toCompletableFuture();
  }

  @Override
  public List<Post> feed(long userId) {
    try (TaskGroup group = runtime.open("Fallbacks.feed", feedOptions2)) {
      Task<List<Post>> feed = group.start(
          "feed",
          feedOptions,
          Fallback.<List<Post>>of(
              () -> userApi.posts(userId), failure -> Fallbacks.super.cachedFeed(userId, failure)));
      group.join();
      return feed.resultNow();
    }
  }

  @Override
  public void ping(long userId) {
    try (TaskGroup group = runtime.open("Fallbacks.ping", pingOptions2)) {
      group.start(
          "ping",
          pingOptions,
          Fallback.of(
              () -> { userApi.ping(userId); return null; },
              failure -> { Fallbacks.super.note(userId, failure); return null; }));
      group.join();
    }
  }

  @Override
  public List<Profile> profiles(List<Long> failure) {
    Objects.requireNonNull(failure, "failure");
    try (TaskGroup group = runtime.open("Fallbacks.profiles", profilesOptions)) {
      EachTasks<Long, Profile> profile = group.startEach(
          "profile",
          profileOptions2,
          failure,
          Fallback.ofEach(
              element -> userApi.profile(element),
              (element, callFailure) -> Fallbacks.super.guest(element, callFailure)));
      group.join();
      return profile.results();
    }
  }
}
