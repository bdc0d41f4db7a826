package m1145;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
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
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1(String c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String p, String c0, String c1)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String p, String c1)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String c2)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String p, String c2, Of_g0 g0)
 *   at once:  c5
 *   returns:  c5
 *
 * g0(String p)
 *   at once:                           c0 (api.c0)
 *   once c0 is there:                  c1 (api.c1)
 *   once c0 is there and c1 is there:  c2
 *   returns:                           Of_g0(c0, c2, c1, p)
 *
 * run(String p), within 31m33s360ms
 *   at once, side by side:             c0 (api.c0), g0 (a gather of its own)
 *   once c0 is there:                  c1 (api.c1)
 *   once c0 is there and c1 is there:  c2
 *   once c1 is there:                  c3
 *   once c2 is there and g0 is there:  c5
 *   once c2 is there:                  c4 (api.c4, collected)
 *   returns:                           a Task of Of_run(outcome of c0, c5, c3, outcome of g0,
 *                                      outcome of c4, outcome of c2, p), without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(1893360);

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
  public Task<String> c1(String c0) {
    return runtime.start("It.c1", () -> api.c1(c0));
  }

  @Override
  public String c2(String p, String c0, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(p, c0, c1));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public String c3(String p, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(p, c1));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Task<String> c4(String c2) {
    return runtime.start("It.c4", () -> api.c4(c2));
  }

  @Override
  public String c5(String p, String c2, Of_g0 g0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(p, c2, g0));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> api.c0(p));
      Task<String> c1 = group.startAfter("c1", () -> api.c1(c0.resultNow()), c0);
      Task<String> c2 = group.startAfter(
          "c2", () -> It.super.c2(p, c0.resultNow(), c1.resultNow()), c0, c1);
      group.join(IOException.class);
      return new Of_g0(c0.resultNow(), c2.resultNow(), c1.resultNow(), p);
    }
  }

  @Override
  public Task<Of_run> run(String p) throws IOException {
    return runtime.startGather("It.run", RUN_TIMEOUT, group -> {
      Task<String> c0 = group.start("c0", () -> api.c0(p));
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<String> c1 = group.startAfter("c1", () -> api.c1(c0.resultNow()), c0);
      Task<String> c2 = group.startAfter(
          "c2", () -> It.super.c2(p, c0.resultNow(), c1.resultNow()), c0, c1);
      Task<String> c3 = group.startAfter("c3", () -> It.super.c3(p, c1.resultNow()), c1);
      Task<String> c5 = group.startAfter(
          "c5", () -> It.super.c5(p, c2.resultNow(), g0.resultNow()), c2, g0);
      Task<String> c4 = group.startCollectedAfter("c4", () -> api.c4(c2.resultNow()), c2);
      group.join(Throwable.class);
      return group.result(
          () -> new Of_run(
              c0.outcome(),
              c5.resultNow(),
              c3.resultNow(),
              g0.outcome(),
              c4.outcome(),
              c2.outcome(),
              p));
    });
  }
}
