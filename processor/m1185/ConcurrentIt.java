package m1185;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
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
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String c0)
 *   at once:  c2
 *   returns:  c2
 *
 * c3()
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * g0(String p), within 36m56s969ms
 *   at once:  c0 (api.c0)
 *   returns:  Of_g0(c0)
 *
 * run(String p)
 *   at once, side by side:  c0 (api.c0, collected), c3 (api.c3, collected),
 *                           c1 (api.c1, collected), g0 (a gather of its own, collected)
 *   once c0 is there:       c2 (collected)
 *   returns:                a Future of [outcome of c2, outcome of c0, outcome of c3,
 *                           outcome of c1, outcome of g0], without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration G0_TIMEOUT = Duration.ofMillis(2216969);

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
  public Task<String> c1(String p) {
    return runtime.start("It.c1", () -> api.c1(p));
  }

  @Override
  public String c2(String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(c0));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public Task<String> c3() {
    return runtime.start("It.c3", () -> api.c3());
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0", G0_TIMEOUT)) {
      Task<String> c0 = group.start("c0", () -> api.c0());
      group.join(IOException.class);
      return new Of_g0(c0.resultNow());
    }
  }

  @Override
  public Future<List<Outcome<?>>> run(String p) throws IOException {
    return runtime.startGather("It.run", group -> {
      Task<String> c0 = group.startCollected("c0", () -> api.c0());
      Task<String> c3 = group.startCollected("c3", () -> api.c3());
      Task<String> c1 = group.startCollected("c1", () -> api.c1(p));
      Task<Of_g0> g0 = group.startCollected("g0", () -> g0(p));
      Task<String> c2 = group.startCollectedAfter("c2", () -> It.super.c2(c0.resultNow()), c0);
      group.join(Throwable.class);
      return Collections.unmodifiableList(Arrays.asList(
          c2.outcome(), c0.outcome(), c3.outcome(), c1.outcome(), g0.outcome()));
    });
  }
}
