package shop;

import dev.fanout.runtime.CallOptions;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.GatherOptions;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The concurrent implementation of {@link Counts}.
 *
 * <p>Its plan: each call has a thread of its own, calls in one line run side by side, and a call
 * starts the moment that what it waits for is there. If a call fails, the others are cancelled and
 * waited for before the caller is told.
 *
 * <pre>{@code
 * counts(long userId)
 *   at once:               unread (userApi.unread)
 *   once unread is there:  twice
 *   returns:               Counts(unread, twice)
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentCounts implements Counts {
  private final UserApi userApi;
  private final FanoutRuntime runtime;

  private final CallOptions unreadOptions;
  private final CallOptions twiceOptions;
  private final GatherOptions countsOptions;

  /**
   * An instance whose calls run on the shared runtime.
   */
  public ConcurrentCounts(UserApi userApi) {
    this(userApi, FanoutRuntime.shared());
  }

  /**
   * An instance whose calls run on the given runtime.
   */
  public ConcurrentCounts(UserApi userApi, FanoutRuntime runtime) {
    this.userApi = Objects.requireNonNull(userApi, "userApi");
    this.runtime = Objects.requireNonNull(runtime, "runtime");
    this.unreadOptions = runtime.configure("Counts.unread", CallOptions.DEFAULT);
    this.twiceOptions = runtime.configure("Counts.twice", CallOptions.DEFAULT);
    this.countsOptions = runtime.configure("Counts.counts", GatherOptions.DEFAULT);
  }

  @Override
  public Counts counts(long userId) {
    try (TaskGroup group = runtime.open("Counts.counts", countsOptions)) {
      Task<Integer> unread = group.start("unread", unreadOptions, () -> userApi.unread());
      Task<Integer> twice = group.startAfter(
          "twice",
          twiceOptions,
          () -> Counts.super.twice(
              Objects.requireNonNull(unread.resultNow(), "Counts.counts: unread")),
          unread);
      group.join();
      return new Counts(
          Objects.requireNonNull(unread.resultNow(), "Counts.counts: unread"), twice.resultNow());
    }
  }
}
