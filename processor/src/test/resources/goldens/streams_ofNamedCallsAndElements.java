package shop;

import dev.fanout.runtime.CallOptions;
import dev.fanout.runtime.Completion;
import dev.fanout.runtime.EachTasks;
import dev.fanout.runtime.Elements;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.GatherOptions;
import dev.fanout.runtime.Task;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * The concurrent implementation of {@link Profiles}.
 *
 * <p>Its plan: each call has a thread of its own, calls in one line run side by side, and a call
 * starts the moment that what it waits for is there. If a call fails, the others are cancelled and
 * waited for before the caller is told. The failure of a <em>collected</em> call stops nothing: it
 * is handed on as an outcome.
 *
 * <pre>{@code
 * nearAndFar(long userId), within 2s
 *   at once, side by side:  token (near.token, collected), far (far.profile, collected)
 *   once token is there:    near (near.profile, collected)
 *   returns:                a Stream of near, far as they end
 *
 * all(long[] userIds, String elements)
 *   at once, side by side:  profile (near.profile, collected) for each distinct element of userIds
 *   returns:                a Stream of profile by userIds as they end
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentProfiles implements Profiles {
  private static final GatherOptions NEAR_AND_FAR = GatherOptions.DEFAULT
      .timeout(Duration.ofSeconds(2));

  private final UserApi near;
  private final UserApi far;
  private final FanoutRuntime runtime;

  private final CallOptions tokenOptions;
  private final CallOptions nearOptions;
  private final CallOptions farOptions;
  private final CallOptions profileOptions;
  private final GatherOptions nearAndFarOptions;
  private final GatherOptions allOptions;

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
    this.profileOptions = runtime.configure("Profiles.profile", CallOptions.DEFAULT);
    this.nearAndFarOptions = runtime.configure("Profiles.nearAndFar", NEAR_AND_FAR);
    this.allOptions = runtime.configure("Profiles.all", GatherOptions.DEFAULT);
  }

  @Override
  public Stream<Completion<String, Profile>> nearAndFar(long userId) {
    return runtime.stream("Profiles.nearAndFar", nearAndFarOptions, group -> {
      Task<String> token = group.startCollected("token", tokenOptions, () -> this.near.token());
      Task<Profile> near = group.startCollectedAfter(
          "near", nearOptions, () -> this.near.profile(token.resultNow()), token);
      Task<Profile> far = group.startCollected("far", farOptions, () -> this.far.profile(userId));
      return group.completions(near, far);
    });
  }

  @Override
  public Stream<Completion<Long, Profile>> all(long[] userIds, String elements) {
    Objects.requireNonNull(userIds, "userIds");
    Set<Long> eachElements = Elements.copyOfDistinct(Elements.of(userIds));
    return runtime.stream("Profiles.all", allOptions, group -> {
      EachTasks<Long, Profile> profile = group.startEachCollected(
          "profile", profileOptions, eachElements, element -> near.profile(element));
      return profile.completions();
    });
  }
}
