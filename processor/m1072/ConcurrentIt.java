package m1072;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Future;
import javax.annotation.processing.Generated;

/**
 * The concurrent implementation of {@link It}.
 *
 * <p>Its plan: each call has a thread of its own, calls in one line run side by side, and a call
 * starts the moment that what it waits for is there. If a call fails, the others are cancelled and
 * waited for before the caller is told. The failure of a <em>collected</em> call stops nothing: it
 * is handed on as an outcome.
 *
 * <pre>{@code
 * c0()
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1(String p)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String p, Outcome<String> c0)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * run(String p)
 *   at once, side by side:  c0 (api.c0), c1 (collected)
 *   once c0 has ended:      c2 (api.c2)
 *   returns:                a Future of Of_run(c0, outcome of c1, c2), without waiting for it
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
  public Task<String> c0() {
    return runtime.start("It.c0", () -> api.c0());
  }

  @Override
  public String c1(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(p));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public Task<String> c2(String p, Outcome<String> c0) {
    return runtime.start("It.c2", () -> api.c2(p, c0));
  }

  @Override
  public Future<Of_run> run(String p) throws IOException {
    return runtime.startGather("It.run", group -> {
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<String> c1 = group.startCollected("c1", () -> It.super.c1(p));
      Task<String> c2 = group.startAfter("c2", () -> api.c2(p, c0.outcome()), TaskGroup.ended(c0));
      group.join(Throwable.class);
      return group.result(() -> new Of_run(c0.resultNow(), c1.outcome(), c2.resultNow()));
    });
  }
}
