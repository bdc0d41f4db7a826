package m1152;

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
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1(String c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String c1)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String p, String c2)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String p, Outcome<String> c0)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String c2, String c4, String c1)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(String c1)
 *   at once:  c6
 *   returns:  c6
 *
 * c7(Of_g0 g0, String c6)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * g0(String p)
 *   at once:           c0 (api.c0, collected)
 *   once c0 is there:  c1 (api.c1, collected)
 *   once c1 is there:  c2 (collected)
 *   once c2 is there:  c3 (collected)
 *   returns:           Of_g0(outcome of c2, outcome of c3, outcome of c0)
 *
 * g1(String p)
 *   at once:           c0 (api.c0, collected)
 *   once c0 is there:  c1 (api.c1, collected)
 *   once c1 is there:  c2 (collected)
 *   returns:           Of_g1(outcome of c2)
 *
 * run(String p), within 14m57s563ms
 *   at once, side by side:             c0 (api.c0), g0 (a gather of its own),
 *                                      g1 (a gather of its own)
 *   once c0 has ended:                 c4
 *   once c0 is there:                  c1 (api.c1)
 *   once c1 is there:                  c6
 *   once g0 is there and c6 is there:  c7 (api.c7, collected)
 *   returns:                           a CompletionStage of Of_run(outcome of c0, c4, g0,
 *                                      outcome of c7, c6, g1), without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(897563);

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
  public String c2(String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(c1));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public String c3(String p, String c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(p, c2));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public String c4(String p, Outcome<String> c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(p, c0));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public Task<String> c5(String c2, String c4, String c1) {
    return runtime.start("It.c5", () -> api.c5(c2, c4, c1));
  }

  @Override
  public String c6(String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(c1));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public Task<String> c7(Of_g0 g0, String c6) {
    return runtime.start("It.c7", () -> api.c7(g0, c6));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.startCollected("c0", () -> api.c0());
      Task<String> c1 = group.startCollectedAfter("c1", () -> api.c1(c0.resultNow()), c0);
      Task<String> c2 = group.startCollectedAfter("c2", () -> It.super.c2(c1.resultNow()), c1);
      Task<String> c3 = group.startCollectedAfter("c3", () -> It.super.c3(p, c2.resultNow()), c2);
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c2.outcome(), c3.outcome(), c0.outcome()));
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<String> c0 = group.startCollected("c0", () -> api.c0());
      Task<String> c1 = group.startCollectedAfter("c1", () -> api.c1(c0.resultNow()), c0);
      Task<String> c2 = group.startCollectedAfter("c2", () -> It.super.c2(c1.resultNow()), c1);
      group.join(IOException.class);
      return group.result(() -> new Of_g1(c2.outcome()));
    }
  }

  @Override
  public CompletionStage<Of_run> run(String p) throws IOException {
    return runtime.startGather("It.run", RUN_TIMEOUT, group -> {
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<Of_g1> g1 = group.start("g1", () -> g1(p));
      Task<String> c4 = group.startAfter(
          "c4", () -> It.super.c4(p, c0.outcome()), TaskGroup.ended(c0));
      Task<String> c1 = group.startAfter("c1", () -> api.c1(c0.resultNow()), c0);
      Task<String> c6 = group.startAfter("c6", () -> It.super.c6(c1.resultNow()), c1);
      Task<String> c7 = group.startCollectedAfter(
          "c7", () -> api.c7(g0.resultNow(), c6.resultNow()), g0, c6);
      group.join(Throwable.class);
      return group.result(
          () -> new Of_run(
              c0.outcome(),
              c4.resultNow(),
              g0.resultNow(),
              c7.outcome(),
              c6.resultNow(),
              g1.resultNow()));
    }).toCompletableFuture();
  }
}
