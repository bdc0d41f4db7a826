package m1175;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * The concurrent implementation of {@link It}.
 *
 * <p>Its plan: each call has a thread of its own, calls in one line run side by side, and a call
 * starts the moment that what it waits for is there.
 *
 * <pre>{@code
 * c0(String p)
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1()
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String p)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3()
 *   at once:  c3
 *   returns:  c3
 *
 * run(String p)
 *   at once:  c2 (api.c2)
 *   returns:  a CompletableFuture of Of_run(c2), without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private final Script script;

  private final Api api;

  private final FanoutRuntime runtime;

  public ConcurrentIt(Script script, Api api) {
    this(script, api, FanoutRuntime.shared());
  }

  public ConcurrentIt(Script script, Api api, FanoutRuntime runtime) {
    this.script = Objects.requireNonNull(script, "script");
    this.api = Objects.requireNonNull(api, "api");
    this.runtime = Objects.requireNonNull(runtime, "runtime");
  }

  @Override
  public Script script() {
    return script;
  }

  @Override
  public Task<String> c0(String p) {
    return runtime.start("It.c0", () -> api.c0(p));
  }

  @Override
  public String c1() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1());
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public Task<String> c2(String p) {
    return runtime.start("It.c2", () -> api.c2(p));
  }

  @Override
  public String c3() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3());
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public CompletableFuture<Of_run> run(String p) throws IOException {
    return runtime.startGather("It.run", group -> {
      Task<String> c2 = group.start("c2", () -> api.c2(p));
      group.join(Throwable.class);
      return new Of_run(c2.resultNow());
    }).toCompletableFuture();
  }
}
