package shop;

import dev.fanout.runtime.CallOptions;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.GatherOptions;
import dev.fanout.runtime.Task;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
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
 * startDashboard(long userId), within 1m30s
 *   at once, side by side:  profile (userApi.profile), unread (collected)
 *   once profile is there:  feed
 *   returns:                a Task of Dashboard(profile, feed,
 *                           outcome of unread), without waiting for it
 *
 * future(long userId)
 *   at once, side by side:  profile (userApi.profile), unread (collected)
 *   once profile is there:  feed
 *   returns:                a Future of Dashboard(profile, feed,
 *                           outcome of unread), without waiting for it
 *
 * promise(long userId)
 *   at once, side by side:  profile (userApi.profile), unread (collected)
 *   once profile is there:  feed
 *   returns:                a CompletableFuture of Dashboard(profile, feed,
 *                           outcome of unread), without waiting for it
 *
 * lists(long userId)
 *   at once:  profile (userApi.profile)
 *   returns:  a CompletionStage of [profile], without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentDashboards implements Dashboards {
  private static final GatherOptions START_DASHBOARD = GatherOptions.DEFAULT
      .timeout(Duration.ofSeconds(90));

  private final UserApi userApi;
  private final FanoutRuntime runtime;

  private final CallOptions profileOptions;
  private final CallOptions unreadOptions;
  private final CallOptions feedOptions;
  private final GatherOptions startDashboardOptions;
  private final GatherOptions futureOptions;
  private final GatherOptions promiseOptions;
  private final GatherOptions listsOptions;

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
    this.startDashboardOptions = runtime.configure("Dashboards.startDashboard", START_DASHBOARD);
    this.futureOptions = runtime.configure("Dashboards.future", GatherOptions.DEFAULT);
    this.promiseOptions = runtime.configure("Dashboards.promise", GatherOptions.DEFAULT);
    this.listsOptions = runtime.configure("Dashboards.lists", GatherOptions.DEFAULT);
  }

  @Override
  public Task<Dashboard> startDashboard(long userId) {
    return runtime.startGather("Dashboards.startDashboard", startDashboardOptions, group -> {
      Task<Profile> profile = group.start("profile", profileOptions, () -> userApi.profile(userId));
      Task<Integer> unread = group.startCollected(
          "unread", unreadOptions, () -> Dashboards.super.unread(userId));
      Task<List<Post>> feed = group.startAfter(
          "feed", feedOptions, () -> Dashboards.super.feed(profile.resultNow()), profile);
      group.join(Throwable.class);
      return group.result(() -> new Dashboard(
          profile.resultNow(), feed.resultNow(), unread.outcome()));
    });
  }

  @Override
  public Future<Dashboard> future(long userId) {
    return runtime.startGather("Dashboards.future", futureOptions, group -> {
      Task<Profile> profile = group.start("profile", profileOptions, () -> userApi.profile(userId));
      Task<Integer> unread = group.startCollected(
          "unread", unreadOptions, () -> Dashboards.super.unread(userId));
      Task<List<Post>> feed = group.startAfter(
          "feed", feedOptions, () -> Dashboards.super.feed(profile.resultNow()), profile);
      group.join(Throwable.class);
      return group.result(() -> new Dashboard(
          profile.resultNow(), feed.resultNow(), unread.outcome()));
    });
  }

  @Override
  public CompletableFuture<Dashboard> promise(long userId) {
    return runtime.startGather("Dashboards.promise", promiseOptions, group -> {
      Task<Profile> profile = group.start("profile", profileOptions, () -> userApi.profile(userId));
      Task<Integer> unread = group.startCollected(
          "unread", unreadOptions, () -> Dashboards.super.unread(userId));
      Task<List<Post>> feed = group.startAfter(
          "feed", feedOptions, () -> Dashboards.super.feed(profile.resultNow()), profile);
      group.join(Throwable.class);
      return group.result(() -> new Dashboard(
          profile.resultNow(), feed.resultNow(), unread.outcome()));
    }).toCompletableFuture();
  }

  @Override
  public CompletionStage<List<Profile>> lists(long userId) {
    return runtime.<List<Profile>>startGather("Dashboards.lists", listsOptions, group -> {
      Task<Profile> profile = group.start("profile", profileOptions, () -> userApi.profile(userId));
      group.join(Throwable.class);
      return Collections.singletonList(profile.resultNow());
    }).toCompletableFuture();
  }
}
