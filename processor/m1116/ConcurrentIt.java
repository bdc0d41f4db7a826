package m1116;

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
 * c1()
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String p, Outcome<String> c1, Of_g0 g0, String c0)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String c1, Outcome<Of_g0> g0, String c0)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String p)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String c3)
 *   at once:  c5
 *   returns:  c5
 *
 * g0(String p)
 *   at once:  c0
 *   returns:  Of_g0(c0)
 *
 * g1(String p)
 *   at once:  g0 (a gather of its own)
 *   returns:  Of_g1(g0)
 *
 * run(String p), within 13m37s540ms
 *   at once, side by side:                              c0, c1 (collected),
 *                                                       g0 (a gather of its own)
 *   once c1 has ended and g0 is there and c0 is there:  c2 (api.c2, collected)
 *   once c1 is there and g0 has ended and c0 is there:  c3 (api.c3, collected)
 *   once c3 is there:                                   c5 (collected)
 *   returns:                                            a CompletionStage of Of_run(c0,
 *                                                       outcome of c2, outcome of c1,
 *                                                       outcome of c5, g0), without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(817540);

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
  public String c1() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1());
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public Task<String> c2(String p, Outcome<String> c1, Of_g0 g0, String c0) {
    return runtime.start("It.c2", () -> api.c2(p, c1, g0, c0));
  }

  @Override
  public Task<String> c3(String c1, Outcome<Of_g0> g0, String c0) {
    return runtime.start("It.c3", () -> api.c3(c1, g0, c0));
  }

  @Override
  public String c4(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(p));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public String c5(String c3) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(c3));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
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
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      group.join(IOException.class);
      return new Of_g1(g0.resultNow());
    }
  }

  @Override
  public CompletionStage<Of_run> run(String p) throws IOException {
    return runtime.startGather("It.run", RUN_TIMEOUT, group -> {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<String> c1 = group.startCollected("c1", () -> It.super.c1());
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<String> c2 = group.startCollectedAfter(
          "c2",
          () -> api.c2(p, c1.outcome(), g0.resultNow(), c0.resultNow()),
          TaskGroup.ended(c1),
          g0,
          c0);
      Task<String> c3 = group.startCollectedAfter(
          "c3",
          () -> api.c3(c1.resultNow(), g0.outcome(), c0.resultNow()),
          c1,
          TaskGroup.ended(g0),
          c0);
      Task<String> c5 = group.startCollectedAfter("c5", () -> It.super.c5(c3.resultNow()), c3);
      group.join(Throwable.class);
      return group.result(
          () -> new Of_run(c0.resultNow(), c2.outcome(), c1.outcome(), c5.outcome(), g0.resultNow()));
    }).toCompletableFuture();
  }
}
