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
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The concurrent implementation of {@link Profiles}.
 *
 * <p>Its plan: each call has a thread of its own, calls in one line run side by side, and a call
 * starts the moment that what it waits for is there. A gather with an <em>until</em> cancels the
 * calls that still run then, and waits for them.
 *
 * <pre>{@code
 * one(long userId), until 1 has succeeded
 *   at once, side by side:  near (near.profile), far (far.profile)
 *   returns:                a list of the winners of near, far in this order
 *
 * both(long userId), until 2 have succeeded
 *   at once, side by side:  near (near.profile), far (far.profile)
 *   returns:                [outcome of near, outcome of far]
 *
 * started(long userId), until 2 have succeeded
 *   at once, side by side:  near (near.profile), far (far.profile)
 *   returns:                a CompletionStage of a list of the winners of near,
 *                           far in this order, without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentProfiles implements Profiles {
  private static final GatherOptions ONE = GatherOptions.DEFAULT.quorum(1);
  private static final GatherOptions BOTH = GatherOptions.DEFAULT.enough(2);
  private static final GatherOptions STARTED = GatherOptions.DEFAULT.quorum(2);

  private final UserApi near;
  private final UserApi far;
  private final FanoutRuntime runtime;

  private final CallOptions nearOptions;
  private final CallOptions farOptions;
  private final GatherOptions oneOptions;
  private final GatherOptions bothOptions;
  private final GatherOptions startedOptions;

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
    this.nearOptions = runtime.configure("Profiles.near", CallOptions.DEFAULT);
    this.farOptions = runtime.configure("Profiles.far", CallOptions.DEFAULT);
    this.oneOptions = runtime.configure("Profiles.one", ONE);
    this.bothOptions = runtime.configure("Profiles.both", BOTH);
    this.startedOptions = runtime.configure("Profiles.started", STARTED);
  }

  @Override
  public List<Profile> one(long userId) {
    try (TaskGroup group = runtime.open("Profiles.one", oneOptions)) {
      Task<Profile> near = group.start("near", nearOptions, () -> this.near.profile(userId));
      Task<Profile> far = group.start("far", farOptions, () -> this.far.profile(userId));
      group.join();
      return group.winners(near, far);
    }
  }

  @Override
  public List<Outcome<Profile>> both(long userId) {
    try (TaskGroup group = runtime.open("Profiles.both", bothOptions)) {
      Task<Profile> near = group.start("near", nearOptions, () -> this.near.profile(userId));
      Task<Profile> far = group.start("far", farOptions, () -> this.far.profile(userId));
      group.join();
      return Collections.unmodifiableList(Arrays.asList(near.outcome(), far.outcome()));
    }
  }

  @Override
  public CompletionStage<List<Profile>> started(long userId) {
    return runtime.<List<Profile>>startGather("Profiles.started", startedOptions, group -> {
      Task<Profile> near = group.start("near", nearOptions, () -> this.near.profile(userId));
      Task<Profile> far = group.start("far", farOptions, () -> this.far.profile(userId));
      group.join(Throwable.class);
      return group.winners(near, far);
    }).toCompletableFuture();
  }
}
