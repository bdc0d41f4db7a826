package m1059;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.time.Duration;
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
 *   at once:  c0
 *   returns:  c0
 *
 * c1(String p, Outcome<String> c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String p, Of_g1 g1, Of_g0 g0)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String p, Outcome<String> c0)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String p, Outcome<String> c2)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(Outcome<String> c1)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * g0(String p)
 *   at once:  c0
 *   returns:  Of_g0(c0)
 *
 * g1(String p), within 36m32s501ms
 *   at once:            c0 (collected)
 *   once c0 has ended:  c1 (api.c1)
 *   returns:            Of_g1(c1, outcome of c0)
 *
 * run(String p), within 7m12s560ms
 *   at once, side by side:            g1 (a gather of its own, collected), c0 (collected)
 *   once c0 has ended, side by side:  c3 (api.c3), c1 (api.c1, collected)
 *   once c1 has ended:                c5 (api.c5)
 *   returns:                          a CompletionStage of Of_run(outcome of g1, c3,
 *                                     c5), without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration G1_TIMEOUT = Duration.ofMillis(2192501);

  private static final Duration RUN_TIMEOUT = Duration.ofMillis(432560);

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
  public String c0() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c0")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      group.join(IOException.class, InterruptedException.class);
      return c0.resultNow();
    }
  }

  @Override
  public Task<String> c1(String p, Outcome<String> c0) {
    return runtime.start("It.c1", () -> api.c1(p, c0));
  }

  @Override
  public String c2(String p, Of_g1 g1, Of_g0 g0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(p, g1, g0));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public Task<String> c3(String p, Outcome<String> c0) {
    return runtime.start("It.c3", () -> api.c3(p, c0));
  }

  @Override
  public Task<String> c4(String p, Outcome<String> c2) {
    return runtime.start("It.c4", () -> api.c4(p, c2));
  }

  @Override
  public Task<String> c5(Outcome<String> c1) {
    return runtime.start("It.c5", () -> api.c5(c1));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      group.join(IOException.class);
      return new Of_g0(c0.resultNow());
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1", G1_TIMEOUT)) {
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0());
      Task<String> c1 = group.startAfter("c1", () -> api.c1(p, c0.outcome()), TaskGroup.ended(c0));
      group.join(IOException.class);
      return group.result(() -> new Of_g1(c1.resultNow(), c0.outcome()));
    }
  }

  @Override
  public CompletionStage<Of_run> run(String p) throws IOException {
    return runtime.startGather("It.run", RUN_TIMEOUT, group -> {
      Task<Of_g1> g1 = group.startCollected("g1", () -> g1(p));
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0());
      Task<String> c3 = group.startAfter("c3", () -> api.c3(p, c0.outcome()), TaskGroup.ended(c0));
      Task<String> c1 = group.startCollectedAfter(
          "c1", () -> api.c1(p, c0.outcome()), TaskGroup.ended(c0));
      Task<String> c5 = group.startAfter("c5", () -> api.c5(c1.outcome()), TaskGroup.ended(c1));
      group.join(Throwable.class);
      return group.result(() -> new Of_run(g1.outcome(), c3.resultNow(), c5.resultNow()));
    }).toCompletableFuture();
  }
}
