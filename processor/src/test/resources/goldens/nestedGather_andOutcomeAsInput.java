package shop;

import dev.fanout.runtime.CallOptions;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.GatherOptions;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The concurrent implementation of {@link Pages}.
 *
 * <p>Its plan: each call has a thread of its own, calls in one line run side by side, and a call
 * starts the moment that what it waits for is there. If a call fails, the others are cancelled and
 * waited for before the caller is told. The failure of a <em>collected</em> call stops nothing: it
 * is handed on as an outcome.
 *
 * <pre>{@code
 * page(long userId)
 *   at once, side by side:                       profile (userApi.profile), unread (collected),
 *                                                dashboard (a gather of its own, collected)
 *   once profile is there and unread has ended:  html
 *   returns:                                     Page(userId, html, outcome of dashboard)
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentPages implements Pages {
  private final UserApi userApi;
  private final FanoutRuntime runtime;

  private final CallOptions profileOptions;
  private final CallOptions unreadOptions;
  private final CallOptions htmlOptions;
  private final GatherOptions pageOptions;

  /**
   * An instance whose calls run on the shared runtime.
   */
  public ConcurrentPages(UserApi userApi) {
    this(userApi, FanoutRuntime.shared());
  }

  /**
   * An instance whose calls run on the given runtime.
   */
  public ConcurrentPages(UserApi userApi, FanoutRuntime runtime) {
    this.userApi = Objects.requireNonNull(userApi, "userApi");
    this.runtime = Objects.requireNonNull(runtime, "runtime");
    this.profileOptions = runtime.configure("Pages.profile", CallOptions.DEFAULT);
    this.unreadOptions = runtime.configure("Pages.unread", CallOptions.DEFAULT);
    this.htmlOptions = runtime.configure("Pages.html", CallOptions.DEFAULT);
    this.pageOptions = runtime.configure("Pages.page", GatherOptions.DEFAULT);
  }

  @Override
  public Page<List<Post>> page(long userId) {
    try (TaskGroup group = runtime.open("Pages.page", pageOptions)) {
      Task<Profile> profile = group.start("profile", profileOptions, () -> userApi.profile(userId));
      Task<Integer> unread = group.startCollected(
          "unread", unreadOptions, () -> Pages.super.unread(userId));
      Task<Dashboard> dashboard = group.startCollected("dashboard", () -> dashboard(userId));
      Task<String> html = group.startAfter(
          "html",
          htmlOptions,
          () -> Pages.super.html(profile.resultNow(), unread.outcome()),
          profile,
          TaskGroup.ended(unread));
      group.join();
      return group.result(() -> new Page<>(userId, html.resultNow(), dashboard.outcome()));
    }
  }
}
