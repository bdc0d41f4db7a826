package shop;

import dev.fanout.Until;
import dev.fanout.runtime.CallOptions;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.GatherOptions;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * The concurrent implementation of {@link Profiles}.
 *
 * <p>Its plan: each call has a thread of its own, calls in one line run side by side, and a call
 * starts the moment that what it waits for is there. A gather with an <em>until</em> cancels the
 * calls that still run then, and waits for them.
 *
 * <pre>{@code
 * profile(long userId), within 2s, at most 2 at once, until the first success
 *   at once:                            token (near.token)
 *   once token is there, side by side:  near (near.profile), far (far.profile)
 *   returns:                            the winner of near, far
 *
 * hedged(long userId), until the first success
 *   at once, the next after 50ms or a failure:  near (near.profile), far (far.profile)
 *   returns:                                    the winner of near, far
 *
 * tried(long userId), until the first has ended
 *   at once, side by side:  near (near.profile), far (far.profile)
 *   returns:                an Outcome of the winner of near, far
 *
 * started(long userId), until the first success
 *   at once, side by side:  near (near.profile), far (far.profile)
 *   returns:                a Task of the winner of near, far, without waiting for it
 *
 * promised(long userId), until the first success
 *   at once, side by side:  near (near.profile), far (far.profile)
 *   returns:                a CompletableFuture of the winner of near, far, without waiting for it
 *
 * count(), until the first success
 *   at once, side by side:  near (near.count), far (far.count)
 *   returns:                the winner of near, far
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentProfiles implements Profiles {
  private static final GatherOptions PROFILE = GatherOptions.DEFAULT
      .timeout(Duration.ofSeconds(2))
      .limit(2)
      .until(Until.FIRST_SUCCESS);

  private static final GatherOptions HEDGED = GatherOptions.DEFAULT.hedge(Duration.ofMillis(50));
  private static final GatherOptions TRIED = GatherOptions.DEFAULT.until(Until.FIRST_COMPLETED);
  private static final GatherOptions STARTED = GatherOptions.DEFAULT.until(Until.FIRST_SUCCESS);
  private static final GatherOptions PROMISED = GatherOptions.DEFAULT.until(Until.FIRST_SUCCESS);
  private static final GatherOptions COUNT = GatherOptions.DEFAULT.until(Until.FIRST_SUCCESS);

  private final UserApi near;
  private final UserApi far;
  private final FanoutRuntime runtime;

  private final CallOptions tokenOptions;
  private final CallOptions nearOptions;
  private final CallOptions farOptions;
  private final GatherOptions profileOptions;
  private final GatherOptions hedgedOptions;
  private final GatherOptions triedOptions;
  private final GatherOptions startedOptions;
  private final GatherOptions promisedOptions;
  private final GatherOptions countOptions;

  /**
   * An instance whose calls run on the shared runtime.
   */
  public ConcurrentProfiles(UserApi near, UserApi far) {
    this(near, far, FanoutRuntime.shared());
  }

  /**
   * An instance whose calls run on the given runtime.
   */
  public ConcurrentProfiles(UserApi near, UserApi far, FanoutRuntime runtime) {
    this.near = Objects.requireNonNull(near, "near");
    this.far = Objects.requireNonNull(far, "far");
    this.runtime = Objects.requireNonNull(runtime, "runtime");
    this.tokenOptions = runtime.configure("Profiles.token", CallOptions.DEFAULT);
    this.nearOptions = runtime.configure("Profiles.near", CallOptions.DEFAULT);
    this.farOptions = runtime.configure("Profiles.far", CallOptions.DEFAULT);
    this.profileOptions = runtime.configure("Profiles.profile", PROFILE);
    this.hedgedOptions = runtime.configure("Profiles.hedged", HEDGED);
    this.triedOptions = runtime.configure("Profiles.tried", TRIED);
    this.startedOptions = runtime.configure("Profiles.started", STARTED);
    this.promisedOptions = runtime.configure("Profiles.promised", PROMISED);
    this.countOptions = runtime.configure("Profiles.count", COUNT);
  }

  @Override
  public Profile profile(long userId) throws IOException {
    try (TaskGroup group = runtime.open("Profiles.profile", profileOptions)) {
      Task<String> token = group.startCollected("token", tokenOptions, () -> this.near.token());
      Task<Profile> near = group.startAfter(
          "near", nearOptions, () -> this.near.profile(token.resultNow()), token);
      Task<Profile> far = group.startAfter(
          "far", farOptions, () -> this.far.profile(token.resultNow()), token);
      group.join(IOException.class);
      return group.winner(near, far);
    }
  }

  @Override
  public Profile hedged(long userId) {
    try (TaskGroup group = runtime.open("Profiles.hedged", hedgedOptions)) {
      Task<Profile> near = group.start("near", nearOptions, () -> this.near.profile(userId));
      Task<Profile> far = group.start("far", farOptions, () -> this.far.profile(userId));
      group.join();
      return group.winner(near, far);
    }
  }

  @Override
  public Outcome<Profile> tried(long userId) {
    try (TaskGroup group = runtime.open("Profiles.tried", triedOptions)) {
      Task<Profile> near = group.start("near", nearOptions, () -> this.near.profile(userId));
      Task<Profile> far = group.start("far", farOptions, () -> this.far.profile(userId));
      return group.joinOutcome(() -> group.winner(near, far));
    }
  }

  @Override
  public Task<Profile> started(long userId) {
    return runtime.startGather("Profiles.started", startedOptions, group -> {
      Task<Profile> near = group.start("near", nearOptions, () -> this.near.profile(userId));
      Task<Profile> far = group.start("far", farOptions, () -> this.far.profile(userId));
      group.join(Throwable.class);
      return group.winner(near, far);
    });
  }

  @Override
  public CompletableFuture<Profile> promised(long userId) {
    return runtime.<Profile>startGather("Profiles.promised", promisedOptions, group -> {
      Task<Profile> near = group.start("near", nearOptions, () -> this.near.profile(userId));
      Task<Profile> far = group.start("far", farOptions, () -> this.far.profile(userId));
      group.join(Throwable.class);
      return group.winner(near, far);
    }).toCompletableFuture();
  }

  @Override
  public int count() {
    try (TaskGroup group = runtime.open("Profiles.count", countOptions)) {
      Task<Integer> near = group.start("near", nearOptions, () -> this.near.count());
      Task<Integer> far = group.start("far", farOptions, () -> this.far.count());
      group.join();
      return Objects.requireNonNull(group.winner(near, far), "Profiles.count");
    }
  }
}
