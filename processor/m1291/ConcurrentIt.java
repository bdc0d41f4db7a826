package m1291;

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
 * c0(String p)
 *   at once:  c0
 *   returns:  c0
 *
 * c1()
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String c1)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String c0)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String c0, String c1, Of_g0 g0)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(Outcome<String> c3)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(String c5, String c2, String c3)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(String p, String c3, Outcome<String> c4)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * g0(String p)
 *   at once:  c1 (api.c1)
 *   returns:  Of_g0(c1)
 *
 * run(String p)
 *   at once, side by side:  c0 (collected), g0 (a gather of its own, collected)
 *   once c0 is there:       c3 (collected)
 *   once c3 has ended:      c5 (api.c5, collected)
 *   returns:                a CompletionStage of Of_run(outcome of c0, outcome of c5,
 *                           outcome of g0), without waiting for it
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
  public String c0(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c0")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0(p));
      group.join(IOException.class, InterruptedException.class);
      return c0.resultNow();
    }
  }

  @Override
  public Task<String> c1() {
    return runtime.start("It.c1", () -> api.c1());
  }

  @Override
  public String c2(String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(c1));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public String c3(String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(c0));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Task<String> c4(String c0, String c1, Of_g0 g0) {
    return runtime.start("It.c4", () -> api.c4(c0, c1, g0));
  }

  @Override
  public Task<String> c5(Outcome<String> c3) {
    return runtime.start("It.c5", () -> api.c5(c3));
  }

  @Override
  public Task<String> c6(String c5, String c2, String c3) {
    return runtime.start("It.c6", () -> api.c6(c5, c2, c3));
  }

  @Override
  public Task<String> c7(String p, String c3, Outcome<String> c4) {
    return runtime.start("It.c7", () -> api.c7(p, c3, c4));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c1 = group.start("c1", () -> api.c1());
      group.join(IOException.class);
      return new Of_g0(c1.resultNow());
    }
  }

  @Override
  public CompletionStage<Of_run> run(String p) throws IOException {
    return runtime.startGather("It.run", group -> {
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0(p));
      Task<Of_g0> g0 = group.startCollected("g0", () -> g0(p));
      Task<String> c3 = group.startCollectedAfter("c3", () -> It.super.c3(c0.resultNow()), c0);
      Task<String> c5 = group.startCollectedAfter(
          "c5", () -> api.c5(c3.outcome()), TaskGroup.ended(c3));
      group.join(Throwable.class);
      return group.result(() -> new Of_run(c0.outcome(), c5.outcome(), g0.outcome()));
    }).toCompletableFuture();
  }
}
