package shop;

import dev.fanout.runtime.CallOptions;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.GatherOptions;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
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
 * tryDashboard(long userId), within 300ms
 *   at once, side by side:  profile (userApi.profile), unread (collected)
 *   once profile is there:  feed
 *   returns:                an Outcome of Dashboard(profile, feed, outcome of unread)
 *
 * tryInterruptibly(long userId)
 *   at once, side by side:  profile (userApi.profile), unread (collected)
 *   once profile is there:  feed
 *   returns:                an Outcome of Dashboard(profile, feed, outcome of unread)
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentDashboards implements Dashboards {
  private static final GatherOptions TRY_DASHBOARD = GatherOptions.DEFAULT
      .timeout(Duration.ofMillis(300));

  private final UserApi userApi;
  private final FanoutRuntime runtime;

  private final CallOptions profileOptions;
  private final CallOptions unreadOptions;
  private final CallOptions feedOptions;
  private final GatherOptions tryDashboardOptions;
  private final GatherOptions tryInterruptiblyOptions;

  /**
   * An instance whose calls run on the shared runtime.
   */
  public ConcurrentDashboards(UserApi userApi) {
    this(userApi, FanoutRuntime.shared());
  }

  /**
   * An instance whose calls run on the given runtime.
   */
  public ConcurrentDashboards(UserApi userApi, FanoutRuntime runtime) {
    this.userApi = Objects.requireNonNull(userApi, "userApi");
    this.runtime = Objects.requireNonNull(runtime, "runtime");
    this.profileOptions = runtime.configure("Dashboards.profile", CallOptions.DEFAULT);
    this.unreadOptions = runtime.configure("Dashboards.unread", CallOptions.DEFAULT);
    this.feedOptions = runtime.configure("Dashboards.feed", CallOptions.DEFAULT);
    this.tryDashboardOptions = runtime.configure("Dashboards.tryDashboard", TRY_DASHBOARD);
    this.tryInterruptiblyOptions = runtime.configure(
        "Dashboards.tryInterruptibly", GatherOptions.DEFAULT);
  }

  @Override
  public Outcome<Dashboard> tryDashboard(long userId) {
    try (TaskGroup group = runtime.open("Dashboards.tryDashboard", tryDashboardOptions)) {
      Task<Profile> profile = group.start("profile", profileOptions, () -> userApi.profile(userId));
      Task<Integer> unread = group.startCollected(
          "unread", unreadOptions, () -> Dashboards.super.unread(userId));
      Task<List<Post>> feed = group.startAfter(
          "feed", feedOptions, () -> Dashboards.super.feed(profile.resultNow()), profile);
      return group.joinOutcome(() -> new Dashboard(
          profile.resultNow(), feed.resultNow(), unread.outcome()));
    }
  }

  @Override
  public Outcome<Dashboard> tryInterruptibly(long userId) throws InterruptedException {
    try (TaskGroup group = runtime.open("Dashboards.tryInterruptibly", tryInterruptiblyOptions)) {
      Task<Profile> profile = group.start("profile", profileOptions, () -> userApi.profile(userId));
      Task<Integer> unread = group.startCollected(
          "unread", unreadOptions, () -> Dashboards.super.unread(userId));
      Task<List<Post>> feed = group.startAfter(
          "feed", feedOptions, () -> Dashboards.super.feed(profile.resultNow()), profile);
      return group.joinOutcome(
          () -> new Dashboard(profile.resultNow(), feed.resultNow(), unread.outcome()),
          InterruptedException.class);
    }
  }
}
