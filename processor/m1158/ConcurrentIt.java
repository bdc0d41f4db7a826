package m1158;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
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
 * c1(String c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String p)
 *   at once:  c2
 *   returns:  c2
 *
 * c3()
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(Outcome<String> c3)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(Of_g0 g0, Outcome<String> c2, String c4)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * g0(String p)
 *   at once:  c0 (api.c0)
 *   returns:  Of_g0(c0, p)
 *
 * g1(String p)
 *   at once, side by side:  c0 (api.c0, collected), g0 (a gather of its own, collected)
 *   returns:                Of_g1(outcome of c0, outcome of g0)
 *
 * run(String p)
 *   at once, side by side:  c3 (api.c3), c0 (api.c0, collected), c2
 *   returns:                a CompletionStage of Of_run(c3, outcome of c0,
 *                           c2), without waiting for it
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
  public Task<String> c1(String c0) {
    return runtime.start("It.c1", () -> api.c1(c0));
  }

  @Override
  public String c2(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(p));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public Task<String> c3() {
    return runtime.start("It.c3", () -> api.c3());
  }

  @Override
  public Task<String> c4(Outcome<String> c3) {
    return runtime.start("It.c4", () -> api.c4(c3));
  }

  @Override
  public Task<String> c5(Of_g0 g0, Outcome<String> c2, String c4) {
    return runtime.start("It.c5", () -> api.c5(g0, c2, c4));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> api.c0());
      group.join(IOException.class);
      return new Of_g0(c0.resultNow(), p);
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<String> c0 = group.startCollected("c0", () -> api.c0());
      Task<Of_g0> g0 = group.startCollected("g0", () -> g0(p));
      group.join(IOException.class);
      return group.result(() -> new Of_g1(c0.outcome(), g0.outcome()));
    }
  }

  @Override
  public CompletionStage<Of_run> run(String p) throws IOException {
    return runtime.startGather("It.run", group -> {
      Task<String> c3 = group.start("c3", () -> api.c3());
      Task<String> c0 = group.startCollected("c0", () -> api.c0());
      Task<String> c2 = group.start("c2", () -> It.super.c2(p));
      group.join(Throwable.class);
      return group.result(() -> new Of_run(c3.resultNow(), c0.outcome(), c2.resultNow()));
    }).toCompletableFuture();
  }
}
