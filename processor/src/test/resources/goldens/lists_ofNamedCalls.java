package shop;

import dev.fanout.runtime.CallOptions;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.GatherOptions;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The concurrent implementation of {@link Users}.
 *
 * <p>Its plan: each call has a thread of its own, calls in one line run side by side, and a call
 * starts the moment that what it waits for is there. If a call fails, the others are cancelled and
 * waited for before the caller is told. The failure of a <em>collected</em> call stops nothing: it
 * is handed on as an outcome.
 *
 * <pre>{@code
 * both(long userId)
 *   at once, side by side:  first (primary.profile), second (replica.profile)
 *   returns:                [first, second]
 *
 * outcomes(long userId)
 *   at once:  first (primary.profile, collected)
 *   returns:  [outcome of first]
 *
 * warmUp(long userId)
 *   at once, side by side:  first (primary.profile), ping (replica.ping)
 *   returns:                nothing, when all have ended
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentUsers implements Users {
  private final UserApi primary;
  private final UserApi replica;
  private final FanoutRuntime runtime;

  private final CallOptions firstOptions;
  private final CallOptions secondOptions;
  private final CallOptions pingOptions;
  private final GatherOptions bothOptions;
  private final GatherOptions outcomesOptions;
  private final GatherOptions warmUpOptions;

  /**
   * An instance whose calls run on the shared runtime.
   */
  public ConcurrentUsers(UserApi primary, UserApi replica) {
    this(primary, replica, FanoutRuntime.shared());
  }

  /**
   * An instance whose calls run on the given runtime.
   */
  public ConcurrentUsers(UserApi primary, UserApi replica, FanoutRuntime runtime) {
    this.primary = Objects.requireNonNull(primary, "primary");
    this.replica = Objects.requireNonNull(replica, "replica");
    this.runtime = Objects.requireNonNull(runtime, "runtime");
    this.firstOptions = runtime.configure("Users.first", CallOptions.DEFAULT);
    this.secondOptions = runtime.configure("Users.second", CallOptions.DEFAULT);
    this.pingOptions = runtime.configure("Users.ping", CallOptions.DEFAULT);
    this.bothOptions = runtime.configure("Users.both", GatherOptions.DEFAULT);
    this.outcomesOptions = runtime.configure("Users.outcomes", GatherOptions.DEFAULT);
    this.warmUpOptions = runtime.configure("Users.warmUp", GatherOptions.DEFAULT);
  }

  @Override
  public List<Profile> both(long userId) {
    try (TaskGroup group = runtime.open("Users.both", bothOptions)) {
      Task<Profile> first = group.start("first", firstOptions, () -> primary.profile(userId));
      Task<Profile> second = group.start("second", secondOptions, () -> replica.profile(userId));
      group.join();
      return Collections.unmodifiableList(Arrays.asList(first.resultNow(), second.resultNow()));
    }
  }

  @Override
  public List<Outcome<Profile>> outcomes(long userId) {
    try (TaskGroup group = runtime.open("Users.outcomes", outcomesOptions)) {
      Task<Profile> first = group.startCollected(
          "first", firstOptions, () -> primary.profile(userId));
      group.join();
      return Collections.singletonList(first.outcome());
    }
  }

  @Override
  public void warmUp(long userId) {
    try (TaskGroup group = runtime.open("Users.warmUp", warmUpOptions)) {
      group.start("first", firstOptions, () -> primary.profile(userId));
      group.start("ping", pingOptions, () -> { replica.ping(); return null; });
      group.join();
    }
  }
}
