package shop;

import dev.fanout.OnCancel;
import dev.fanout.runtime.Call;
import dev.fanout.runtime.CallOptions;
import dev.fanout.runtime.EachCall;
import dev.fanout.runtime.EachTasks;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.GatherOptions;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The concurrent implementation of {@link Pages}.
 *
 * <p>Its plan: each call has a thread of its own, calls in one line run side by side, and a call
 * starts the moment that what it waits for is there. If a call fails, the others are cancelled and
 * waited for before the caller is told. The failure of a <em>collected</em> call stops nothing: it
 * is handed on as an outcome. A <em>signalled</em> call is told to stop without an interrupt. An
 * <em>asynchronous</em> call has its thread only until its client has returned a stage.
 *
 * <pre>{@code
 * profile(long userId)
 *   at once:  profile (userApi.profile, asynchronous)
 *   returns:  a Task of profile, without waiting for it
 *
 * posts(long userId)
 *   at once:  posts (userApi.posts, asynchronous, signalled)
 *   returns:  a CompletionStage of posts, without waiting for it
 *
 * touch(long userId)
 *   at once:  touch (userApi.touch, asynchronous)
 *   returns:  a CompletableFuture of touch, without waiting for it
 *
 * page(long userId)
 *   at once, side by side:                     profile (userApi.profile, asynchronous),
 *                                              posts (userApi.posts, asynchronous)
 *   once profile is there and posts is there:  recommendations (userApi.recommendations,
 *                                              asynchronous, collected)
 *   returns:                                   Page(profile, posts, outcome of recommendations)
 *
 * profiles(List<Long> ids)
 *   at once, side by side:  profile (userApi.profile, asynchronous) for each element of ids,
 *                           touch (userApi.touch, asynchronous)
 *   returns:                a list of profile in the order of ids
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentPages implements Pages {
  private static final CallOptions POSTS = CallOptions.DEFAULT.onCancel(OnCancel.SIGNAL);

  private final UserApi userApi;
  private final FanoutRuntime runtime;

  private final CallOptions profileOptions;
  private final CallOptions postsOptions;
  private final CallOptions touchOptions;
  private final CallOptions postsOptions2;
  private final CallOptions recommendationsOptions;
  private final GatherOptions pageOptions;
  private final GatherOptions profilesOptions;

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
    this.postsOptions = runtime.configure("Pages.posts", POSTS);
    this.touchOptions = runtime.configure("Pages.touch", CallOptions.DEFAULT);
    this.postsOptions2 = runtime.configure("Pages.posts", CallOptions.DEFAULT);
    this.recommendationsOptions = runtime.configure("Pages.recommendations", CallOptions.DEFAULT);
    this.pageOptions = runtime.configure("Pages.page", GatherOptions.DEFAULT);
    this.profilesOptions = runtime.configure("Pages.profiles", GatherOptions.DEFAULT);
  }

  @Override
  public Task<Profile> profile(long userId) {
    return runtime.start(
        "Pages.profile", profileOptions, Call.ofStage(() -> userApi.profile(userId)));
  }

  @Override
  public CompletionStage<List<Post>> posts(long userId) {
    return runtime
        .<List<Post>>start("Pages.posts", postsOptions, Call.ofStage(() -> userApi.posts(userId)))
        .toCompletableFuture();
  }

  @Override
  public CompletableFuture<Void> touch(long userId) {
    return runtime
        .<Void>start("Pages.touch", touchOptions, Call.ofVoidStage(() -> userApi.touch(userId)))
        .toCompletableFuture();
  }

  @Override
  public Page page(long userId) {
    try (TaskGroup group = runtime.open("Pages.page", pageOptions)) {
      Task<Profile> profile = group.start(
          "profile", profileOptions, Call.ofStage(() -> userApi.profile(userId)));
      Task<List<Post>> posts = group.start(
          "posts", postsOptions2, Call.ofStage(() -> userApi.posts(userId)));
      Task<List<Post>> recommendations = group.startCollectedAfter(
          "recommendations",
          recommendationsOptions,
          Call.ofStage(() -> userApi.recommendations(
              profile.resultNow(), posts.resultNow(), userId)),
          profile,
          posts);
      group.join();
      return group.result(() -> new Page(
          profile.resultNow(), posts.resultNow(), recommendations.outcome()));
    }
  }

  @Override
  public List<Profile> profiles(List<Long> ids) {
    Objects.requireNonNull(ids, "ids");
    try (TaskGroup group = runtime.open("Pages.profiles", profilesOptions)) {
      EachTasks<Long, Profile> profile = group.startEach(
          "profile", profileOptions, ids, EachCall.ofStage(element -> userApi.profile(element)));
      group.start("touch", touchOptions, Call.ofVoidStage(() -> userApi.touch()));
      group.join();
      return profile.results();
    }
  }
}
