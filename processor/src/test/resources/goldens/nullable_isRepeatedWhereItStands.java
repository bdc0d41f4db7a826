package shop;

import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The concurrent implementation of {@link Names}.
 *
 * <p>Its plan: each call has a thread of its own, calls in one line run side by side, and a call
 * starts the moment that what it waits for is there.
 *
 * <pre>{@code
 * byType(Inner id, Long[] ids)
 *   at once:  byType
 *   returns:  byType
 *
 * byDeclaration(Post id)
 *   at once:  byDeclaration
 *   returns:  byDeclaration
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentNames implements Names {
  private final FanoutRuntime runtime;

  public ConcurrentNames() {
    this(FanoutRuntime.shared());
  }

  public ConcurrentNames(FanoutRuntime runtime) {
    this.runtime = Objects.requireNonNull(runtime, "runtime");
  }

  @Override
  public @Nullable List<Post> byType(Outer. @Nullable Inner id, Long @Nullable [] ids) {
    try (TaskGroup group = runtime.open("Names.byType")) {
      Task<List<Post>> byType = group.start("byType", () -> Names.super.byType(id, ids));
      group.join();
      return byType.resultNow();
    }
  }

  @Override
  @jakarta.annotation.Nullable
  public Post byDeclaration(@jakarta.annotation.Nullable Post id) {
    try (TaskGroup group = runtime.open("Names.byDeclaration")) {
      Task<Post> byDeclaration = group.start("byDeclaration", () -> Names.super.byDeclaration(id));
      group.join();
      return byDeclaration.resultNow();
    }
  }
}
