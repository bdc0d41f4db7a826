package shop;

import dev.fanout.runtime.CallOptions;
import dev.fanout.runtime.FanoutRuntime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The concurrent implementation of {@link Users}.
 *
 * <p>Its plan: each call has a thread of its own, calls in one line run side by side, and a call
 * starts the moment that what it waits for is there.
 *
 * <pre>{@code
 * promise(long userId)
 *   at once:  promise (userApi.profile)
 *   returns:  a CompletableFuture of promise, without waiting for it
 *
 * posts(long userId)
 *   at once:  posts (userApi.posts)
 *   returns:  a CompletionStage of posts, without waiting for it
 *
 * ping(long userId)
 *   at once:  ping (userApi.ping)
 *   returns:  a CompletableFuture of ping, without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentUsers implements Users {
  private final UserApi userApi;
  private final FanoutRuntime runtime;

  private final CallOptions promiseOptions;
  private final CallOptions postsOptions;
  private final CallOptions pingOptions;

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
    this.promiseOptions = runtime.configure("Users.promise", CallOptions.DEFAULT);
    this.postsOptions = runtime.configure("Users.posts", CallOptions.DEFAULT);
    this.pingOptions = runtime.configure("Users.ping", CallOptions.DEFAULT);
  }

  @Override
  public CompletableFuture<Profile> promise(long userId) {
    return runtime
        .start("Users.promise", promiseOptions, () -> userApi.profile(userId))
        .toCompletableFuture();
  }

  @Override
  public CompletionStage<List<Post>> posts(long userId) {
    return runtime
        .<List<Post>>start("Users.posts", postsOptions, () -> userApi.posts(userId))
        .toCompletableFuture();
  }

  @Override
  public CompletableFuture<Void> ping(long userId) {
    return runtime
        .<Void>start("Users.ping", pingOptions, () -> { userApi.ping(userId); return null; })
        .toCompletableFuture();
  }
}
