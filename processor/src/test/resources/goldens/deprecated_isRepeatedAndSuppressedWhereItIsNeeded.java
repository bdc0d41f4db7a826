package shop;

import dev.fanout.runtime.CallOptions;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.GatherOptions;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The concurrent implementation of {@link Old}.
 *
 * <p>Its plan: each call has a thread of its own, calls in one line run side by side, and a call
 * starts the moment that what it waits for is there.
 *
 * <pre>{@code
 * profile(long userId)
 *   at once:  profile (userApi.profile)
 *   returns:  profile
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
@Deprecated(
    since = "2.1", forRemoval = true
)
@SuppressWarnings("removal")
public final class ConcurrentOld implements Old {
  @SuppressWarnings("deprecation")
  private final UserApi userApi;
  private final FanoutRuntime runtime;

  private final CallOptions profileOptions;
  private final GatherOptions profileOptions2;

  /**
   * An instance whose calls run on the shared runtime.
   */
  @SuppressWarnings("deprecation")
  public ConcurrentOld(UserApi userApi) {
    this(userApi, FanoutRuntime.shared());
  }

  /**
   * An instance whose calls run on the given runtime.
   */
  @SuppressWarnings("deprecation")
  public ConcurrentOld(UserApi userApi, FanoutRuntime runtime) {
    this.userApi = Objects.requireNonNull(userApi, "userApi");
    this.runtime = Objects.requireNonNull(runtime, "runtime");
    this.profileOptions = runtime.configure("Old.profile", CallOptions.DEFAULT);
    this.profileOptions2 = runtime.configure("Old.profile", GatherOptions.DEFAULT);
  }

  @Override
  @Deprecated
  @SuppressWarnings({"deprecation", "unchecked"})
  public Profile profile(long userId) {
    try (TaskGroup group = runtime.open("Old.profile", profileOptions2)) {
      Task<Profile> profile = group.start("profile", profileOptions, () -> userApi.profile(userId));
      group.join();
      return profile.resultNow();
    }
  }
}
