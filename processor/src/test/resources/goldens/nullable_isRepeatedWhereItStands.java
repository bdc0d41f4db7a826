package shop;

import dev.fanout.runtime.CallOptions;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.GatherOptions;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The concurrent implementation of {@link Names}.
 *
 * <p>Its plan: each call has a thread of its own, calls in one line run side by side, and a call
 * starts the moment that what it waits for is there.
 *
 * <pre>{@code
 * byType(Inner id, Map<Inner, Integer> counts, Long[] ids)
 *   at once:  byType
 *   returns:  byType
 *
 * byDeclaration(Post id, Long... others)
 *   at once:  byDeclaration
 *   returns:  byDeclaration
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentNames implements Names {
  private final Supplier<@Nullable Post> posts;
  private final FanoutRuntime runtime;

  private final CallOptions byTypeOptions;
  private final CallOptions byDeclarationOptions;
  private final GatherOptions byTypeOptions2;
  private final GatherOptions byDeclarationOptions2;

  /**
   * An instance whose calls run on the shared runtime.
   */
  public ConcurrentNames(Supplier<@Nullable Post> posts) {
    this(posts, FanoutRuntime.shared());
  }

  /**
   * An instance whose calls run on the given runtime.
   */
  public ConcurrentNames(Supplier<@Nullable Post> posts, FanoutRuntime runtime) {
    this.posts = Objects.requireNonNull(posts, "posts");
    this.runtime = Objects.requireNonNull(runtime, "runtime");
    this.byTypeOptions = runtime.configure("Names.byType", CallOptions.DEFAULT);
    this.byDeclarationOptions = runtime.configure("Names.byDeclaration", CallOptions.DEFAULT);
    this.byTypeOptions2 = runtime.configure("Names.byType", GatherOptions.DEFAULT);
    this.byDeclarationOptions2 = runtime.configure("Names.byDeclaration", GatherOptions.DEFAULT);
  }

  @Override
  public Supplier<@Nullable Post> posts() {
    return posts;
  }

  @Override
  public @Nullable List<@Nullable Post> byType(Outer.@Nullable Inner id,
      Map<Outer.@Nullable Inner, Integer> counts, Long @Nullable [] ids) {
    try (TaskGroup group = runtime.open("Names.byType", byTypeOptions2)) {
      Task<List<Post>> byType = group.start(
          "byType", byTypeOptions, () -> Names.super.byType(id, counts, ids));
      group.join();
      return byType.resultNow();
    }
  }

  @Override
  @jakarta.annotation.Nullable
  public Post byDeclaration(@jakarta.annotation.Nullable Post id, @Nullable Long... others) {
    try (TaskGroup group = runtime.open("Names.byDeclaration", byDeclarationOptions2)) {
      Task<Post> byDeclaration = group.start(
          "byDeclaration", byDeclarationOptions, () -> Names.super.byDeclaration(id, others));
      group.join();
      return byDeclaration.resultNow();
    }
  }
}
