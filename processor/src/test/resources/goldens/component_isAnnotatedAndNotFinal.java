package shop;

import dev.fanout.runtime.CallOptions;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Task;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * The concurrent implementation of {@link Pages}.
 *
 * <p>Its plan: each call has a thread of its own, calls in one line run side by side, and a call
 * starts the moment that what it waits for is there.
 *
 * <pre>{@code
 * profile(long userId)
 *   at once:  profile (replica.profile)
 *   returns:  a Task of profile, without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
@Component
public class ConcurrentPages implements Pages {
  private final PostApi posts;
  private final UserApi replica;
  private final FanoutRuntime runtime;

  private final CallOptions profileOptions;

  /**
   * An instance whose calls run on the shared runtime.
   */
  public ConcurrentPages(PostApi posts, UserApi replica) {
    this(posts, replica, FanoutRuntime.shared());
  }

  /**
   * An instance whose calls run on the given runtime.
   */
  @Autowired
  public ConcurrentPages(PostApi posts, @Qualifier("replica") UserApi replica,
      FanoutRuntime runtime) {
    this.posts = Objects.requireNonNull(posts, "posts");
    this.replica = Objects.requireNonNull(replica, "replica");
    this.runtime = Objects.requireNonNull(runtime, "runtime");
    this.profileOptions = runtime.configure("Pages.profile", CallOptions.DEFAULT);
  }

  @Override
  public PostApi posts() {
    return posts;
  }

  @Override
  public Task<Profile> profile(long userId) {
    return runtime.start("Pages.profile", profileOptions, () -> replica.profile(userId));
  }
}
