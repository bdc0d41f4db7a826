package shop;

import dev.fanout.runtime.CallOptions;
import dev.fanout.runtime.EachTasks;
import dev.fanout.runtime.Elements;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.GatherOptions;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
 * profiles(List<Long> ids)
 *   at once, side by side:  profile (userApi.profile) for each element of ids
 *   returns:                a list of profile in the order of ids
 *
 * outcomes(long[] ids)
 *   at once, side by side:  profile (userApi.profile, collected) for each element of ids
 *   returns:                a list of the outcomes of profile in the order of ids
 *
 * byId(Long[] ids)
 *   at once, side by side:  profile (userApi.profile) for each distinct element of ids
 *   returns:                a map from ids to profile
 *
 * triedById(List<Long> ids)
 *   at once, side by side:  profile (userApi.profile, collected) for each distinct element of ids
 *   returns:                a map from ids to the outcomes of profile
 *
 * pingAll(List<Long> ids)
 *   at once:                            token (userApi.token)
 *   once token is there, side by side:  ping (userApi.ping) for each element of ids
 *   returns:                            nothing, when all have ended
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentUsers implements Users {
  private final UserApi userApi;
  private final FanoutRuntime runtime;

  private final CallOptions profileOptions;
  private final CallOptions tokenOptions;
  private final CallOptions pingOptions;
  private final GatherOptions profilesOptions;
  private final GatherOptions outcomesOptions;
  private final GatherOptions byIdOptions;
  private final GatherOptions triedByIdOptions;
  private final GatherOptions pingAllOptions;

  /**
   * An instance whose calls run on the shared runtime.
   */
  public ConcurrentUsers(UserApi userApi) {
    this(userApi, FanoutRuntime.shared());
  }

  /**
   * An instance whose calls run on the given runtime.
   */
  public ConcurrentUsers(UserApi userApi, FanoutRuntime runtime) {
    this.userApi = Objects.requireNonNull(userApi, "userApi");
    this.runtime = Objects.requireNonNull(runtime, "runtime");
    this.profileOptions = runtime.configure("Users.profile", CallOptions.DEFAULT);
    this.tokenOptions = runtime.configure("Users.token", CallOptions.DEFAULT);
    this.pingOptions = runtime.configure("Users.ping", CallOptions.DEFAULT);
    this.profilesOptions = runtime.configure("Users.profiles", GatherOptions.DEFAULT);
    this.outcomesOptions = runtime.configure("Users.outcomes", GatherOptions.DEFAULT);
    this.byIdOptions = runtime.configure("Users.byId", GatherOptions.DEFAULT);
    this.triedByIdOptions = runtime.configure("Users.triedById", GatherOptions.DEFAULT);
    this.pingAllOptions = runtime.configure("Users.pingAll", GatherOptions.DEFAULT);
  }

  @Override
  public List<Profile> profiles(List<Long> ids) {
    Objects.requireNonNull(ids, "ids");
    try (TaskGroup group = runtime.open("Users.profiles", profilesOptions)) {
      EachTasks<Long, Profile> profile = group.startEach(
          "profile", profileOptions, ids, element -> userApi.profile(element));
      group.join();
      return profile.results();
    }
  }

  @Override
  public List<Outcome<Profile>> outcomes(long[] ids) {
    Objects.requireNonNull(ids, "ids");
    try (TaskGroup group = runtime.open("Users.outcomes", outcomesOptions)) {
      EachTasks<Long, Profile> profile = group.startEachCollected(
          "profile", profileOptions, Elements.of(ids), element -> userApi.profile(element));
      group.join();
      return profile.outcomes();
    }
  }

  @Override
  public Map<Long, Profile> byId(Long[] ids) {
    Objects.requireNonNull(ids, "ids");
    try (TaskGroup group = runtime.open("Users.byId", byIdOptions)) {
      EachTasks<Long, Profile> profile = group.startEach(
          "profile",
          profileOptions,
          Elements.distinct(Arrays.asList(ids)),
          element -> userApi.profile(element));
      group.join();
      return profile.resultsByElement();
    }
  }

  @Override
  public Map<Long, Outcome<Profile>> triedById(List<Long> ids) {
    Objects.requireNonNull(ids, "ids");
    try (TaskGroup group = runtime.open("Users.triedById", triedByIdOptions)) {
      EachTasks<Long, Profile> profile = group.startEachCollected(
          "profile", profileOptions, Elements.distinct(ids), element -> userApi.profile(element));
      group.join();
      return profile.outcomesByElement();
    }
  }

  @Override
  public void pingAll(List<Long> ids) {
    Objects.requireNonNull(ids, "ids");
    try (TaskGroup group = runtime.open("Users.pingAll", pingAllOptions)) {
      Task<String> token = group.start("token", tokenOptions, () -> userApi.token());
      group.startEach(
          "ping",
          pingOptions,
          ids,
          element -> { userApi.ping(token.resultNow(), element); return null; },
          token);
      group.join();
    }
  }
}
