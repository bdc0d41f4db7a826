package shop;

import dev.fanout.Until;
import dev.fanout.runtime.CallOptions;
import dev.fanout.runtime.EachTasks;
import dev.fanout.runtime.Elements;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.GatherOptions;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.TaskGroup;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The concurrent implementation of {@link Profiles}.
 *
 * <p>Its plan: each call has a thread of its own, calls in one line run side by side, and a call
 * starts the moment that what it waits for is there. If a call fails, the others are cancelled and
 * waited for before the caller is told. A gather with an <em>until</em> cancels the calls that
 * still run then, and waits for them.
 *
 * <pre>{@code
 * any(List<Long> userIds), at most 3 at once, until the first success
 *   at once, the next after 50ms or a failure:  profile (near.profile) for each element of userIds
 *   returns:                                    the winner of profile for userIds
 *
 * tried(List<Long> userIds), until the first success
 *   at once, side by side:  profile (near.profile) for each element of userIds
 *   returns:                an Outcome of the winner of profile for userIds
 *
 * two(List<Long> userIds), until 2 have succeeded
 *   at once, side by side:  profile (near.profile) for each element of userIds
 *   returns:                a list of the winners of profile in the order of userIds
 *
 * twoById(List<Long> userIds), until 2 have succeeded
 *   at once, side by side:  profile (near.profile) for each distinct element of userIds
 *   returns:                a map from userIds to the winners of profile
 *
 * outcomes(List<Long> userIds), until 2 have succeeded
 *   at once, side by side:  profile (near.profile) for each element of userIds
 *   returns:                a list of the outcomes of profile in the order of userIds
 *
 * limited(List<Long> userIds), at most 10 at once
 *   at once, side by side:  profile (near.profile) for each element of userIds
 *   returns:                a list of profile in the order of userIds
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentProfiles implements Profiles {
  private static final GatherOptions ANY = GatherOptions.DEFAULT
      .limit(3)
      .hedge(Duration.ofMillis(50));

  private static final GatherOptions TRIED = GatherOptions.DEFAULT.until(Until.FIRST_SUCCESS);
  private static final GatherOptions TWO = GatherOptions.DEFAULT.quorum(2);
  private static final GatherOptions TWO_BY_ID = GatherOptions.DEFAULT.quorum(2);
  private static final GatherOptions OUTCOMES = GatherOptions.DEFAULT.enough(2);
  private static final GatherOptions LIMITED = GatherOptions.DEFAULT.limit(10);

  private final UserApi near;
  private final UserApi far;
  private final FanoutRuntime runtime;

  private final CallOptions profileOptions;
  private final GatherOptions anyOptions;
  private final GatherOptions triedOptions;
  private final GatherOptions twoOptions;
  private final GatherOptions twoByIdOptions;
  private final GatherOptions outcomesOptions;
  private final GatherOptions limitedOptions;

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
    this.profileOptions = runtime.configure("Profiles.profile", CallOptions.DEFAULT);
    this.anyOptions = runtime.configure("Profiles.any", ANY);
    this.triedOptions = runtime.configure("Profiles.tried", TRIED);
    this.twoOptions = runtime.configure("Profiles.two", TWO);
    this.twoByIdOptions = runtime.configure("Profiles.twoById", TWO_BY_ID);
    this.outcomesOptions = runtime.configure("Profiles.outcomes", OUTCOMES);
    this.limitedOptions = runtime.configure("Profiles.limited", LIMITED);
  }

  @Override
  public Profile any(List<Long> userIds) {
    Objects.requireNonNull(userIds, "userIds");
    try (TaskGroup group = runtime.open("Profiles.any", anyOptions)) {
      EachTasks<Long, Profile> profile = group.startEach(
          "profile", profileOptions, userIds, element -> near.profile(element));
      group.join();
      return profile.winner();
    }
  }

  @Override
  public Outcome<Profile> tried(List<Long> userIds) {
    Objects.requireNonNull(userIds, "userIds");
    try (TaskGroup group = runtime.open("Profiles.tried", triedOptions)) {
      EachTasks<Long, Profile> profile = group.startEach(
          "profile", profileOptions, userIds, element -> near.profile(element));
      return group.joinOutcome(() -> profile.winner());
    }
  }

  @Override
  public List<Profile> two(List<Long> userIds) {
    Objects.requireNonNull(userIds, "userIds");
    try (TaskGroup group = runtime.open("Profiles.two", twoOptions)) {
      EachTasks<Long, Profile> profile = group.startEach(
          "profile", profileOptions, userIds, element -> near.profile(element));
      group.join();
      return profile.winners();
    }
  }

  @Override
  public Map<Long, Profile> twoById(List<Long> userIds) {
    Objects.requireNonNull(userIds, "userIds");
    try (TaskGroup group = runtime.open("Profiles.twoById", twoByIdOptions)) {
      EachTasks<Long, Profile> profile = group.startEach(
          "profile", profileOptions, Elements.distinct(userIds), element -> near.profile(element));
      group.join();
      return profile.winnersByElement();
    }
  }

  @Override
  public List<Outcome<Profile>> outcomes(List<Long> userIds) {
    Objects.requireNonNull(userIds, "userIds");
    try (TaskGroup group = runtime.open("Profiles.outcomes", outcomesOptions)) {
      EachTasks<Long, Profile> profile = group.startEach(
          "profile", profileOptions, userIds, element -> near.profile(element));
      group.join();
      return profile.outcomes();
    }
  }

  @Override
  public List<Profile> limited(List<Long> userIds) {
    Objects.requireNonNull(userIds, "userIds");
    try (TaskGroup group = runtime.open("Profiles.limited", limitedOptions)) {
      EachTasks<Long, Profile> profile = group.startEach(
          "profile", profileOptions, userIds, element -> near.profile(element));
      group.join();
      return profile.results();
    }
  }
}
