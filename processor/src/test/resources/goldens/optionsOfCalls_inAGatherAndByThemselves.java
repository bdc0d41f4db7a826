package shop;

import dev.fanout.runtime.CallOptions;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.GatherOptions;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The concurrent implementation of {@link Dashboards}.
 *
 * <p>Its plan: each call has a thread of its own, calls in one line run side by side, and a call
 * starts the moment that what it waits for is there. If a call fails, the others are cancelled and
 * waited for before the caller is told. The failure of a <em>collected</em> call stops nothing: it
 * is handed on as an outcome.
 *
 * <pre>{@code
 * profile(long userId)
 *   at once:  profile (userApi.profile, within 300ms, at most 4 at once)
 *   returns:  a Task of profile, without waiting for it
 *
 * unread(long userId)
 *   at once:  unread (userApi.unread, on mail)
 *   returns:  unread
 *
 * dashboard(long userId), within 2s
 *   at once, side by side:  profile (userApi.profile, within 300ms, at most 4 at once),
 *                           unread (userApi.unread, collected, on mail)
 *   once profile is there:  feed
 *   returns:                Dashboard(profile, feed, outcome of unread)
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentDashboards implements Dashboards {
  private static final CallOptions PROFILE = CallOptions.DEFAULT
      .timeout(Duration.ofMillis(300))
      .limit(4);

  private static final CallOptions UNREAD = CallOptions.DEFAULT.on("mail");

  private static final GatherOptions DASHBOARD = GatherOptions.DEFAULT
      .timeout(Duration.ofSeconds(2));

  private final PostApi posts;
  private final UserApi userApi;
  private final FanoutRuntime runtime;

  private final CallOptions profileOptions;
  private final CallOptions unreadOptions;
  private final CallOptions feedOptions;
  private final GatherOptions unreadOptions2;
  private final GatherOptions dashboardOptions;

  /**
   * An instance whose calls run on the given runtime.
   */
  public ConcurrentDashboards(PostApi posts, UserApi userApi, FanoutRuntime runtime) {
    this.posts = Objects.requireNonNull(posts, "posts");
    this.userApi = Objects.requireNonNull(userApi, "userApi");
    this.runtime = Objects.requireNonNull(runtime, "runtime");
    this.profileOptions = runtime.configure("Dashboards.profile", PROFILE);
    this.unreadOptions = runtime.configure("Dashboards.unread", UNREAD);
    this.feedOptions = runtime.configure("Dashboards.feed", CallOptions.DEFAULT);
    this.unreadOptions2 = runtime.configure("Dashboards.unread", GatherOptions.DEFAULT);
    this.dashboardOptions = runtime.configure("Dashboards.dashboard", DASHBOARD);
  }

  @Override
  public PostApi posts() {
    return posts;
  }

  @Override
  public Task<Profile> profile(long userId) {
    return runtime.start("Dashboards.profile", profileOptions, () -> userApi.profile(userId));
  }

  @Override
  public int unread(long userId) {
    try (TaskGroup group = runtime.open("Dashboards.unread", unreadOptions2)) {
      Task<Integer> unread = group.start("unread", unreadOptions, () -> userApi.unread(userId));
      group.join();
      return unread.resultNow();
    }
  }

  @Override
  public Dashboard dashboard(long userId) throws IOException {
    try (TaskGroup group = runtime.open("Dashboards.dashboard", dashboardOptions)) {
      Task<Profile> profile = group.start("profile", profileOptions, () -> userApi.profile(userId));
      Task<Integer> unread = group.startCollected(
          "unread", unreadOptions, () -> userApi.unread(userId));
      Task<List<Post>> feed = group.startAfter(
          "feed", feedOptions, () -> Dashboards.super.feed(profile.resultNow()), profile);
      group.join(IOException.class);
      return group.result(() -> new Dashboard(
          profile.resultNow(), feed.resultNow(), unread.outcome()));
    }
  }
}
