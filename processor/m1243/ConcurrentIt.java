package m1243;

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
 * waited for before the caller is told.
 *
 * <pre>{@code
 * c0()
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1(String p, Outcome<String> c0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2()
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String p, String c2)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String p, String c2, String c0)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String c3)
 *   at once:  c5
 *   returns:  c5
 *
 * g0(String p)
 *   at once:  c0 (api.c0)
 *   returns:  Of_g0(c0)
 *
 * run(String p), within 30m46s242ms
 *   at once, side by side:             c0 (api.c0), c2 (api.c2), g0 (a gather of its own)
 *   once c2 is there:                  c3 (api.c3)
 *   once c2 is there and c0 is there:  c4 (api.c4)
 *   once c0 has ended:                 c1
 *   once c3 is there:                  c5
 *   returns:                           a CompletionStage of Of_run(c0, c5, c4, g0, outcome of c2,
 *                                      c1), without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(1846242);

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
  public String c1(String p, Outcome<String> c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(p, c0));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public Task<String> c2() {
    return runtime.start("It.c2", () -> api.c2());
  }

  @Override
  public Task<String> c3(String p, String c2) {
    return runtime.start("It.c3", () -> api.c3(p, c2));
  }

  @Override
  public Task<String> c4(String p, String c2, String c0) {
    return runtime.start("It.c4", () -> api.c4(p, c2, c0));
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
      Task<String> c0 = group.start("c0", () -> api.c0());
      group.join(IOException.class);
      return new Of_g0(c0.resultNow());
    }
  }

  @Override
  public CompletionStage<Of_run> run(String p) throws IOException {
    return runtime.startGather("It.run", RUN_TIMEOUT, group -> {
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<String> c2 = group.start("c2", () -> api.c2());
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<String> c3 = group.startAfter("c3", () -> api.c3(p, c2.resultNow()), c2);
      Task<String> c4 = group.startAfter(
          "c4", () -> api.c4(p, c2.resultNow(), c0.resultNow()), c2, c0);
      Task<String> c1 = group.startAfter(
          "c1", () -> It.super.c1(p, c0.outcome()), TaskGroup.ended(c0));
      Task<String> c5 = group.startAfter("c5", () -> It.super.c5(c3.resultNow()), c3);
      group.join(Throwable.class);
      return group.result(
          () -> new Of_run(
              c0.resultNow(),
              c5.resultNow(),
              c4.resultNow(),
              g0.resultNow(),
              c2.outcome(),
              c1.resultNow()));
    }).toCompletableFuture();
  }
}
