package m1122;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
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
 * c0()
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1(String c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String p, String c1, String c0)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String p, Outcome<String> c1)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String c2, String c0)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(Outcome<String> c4, String c3, String c1)
 *   at once:  c5
 *   returns:  c5
 *
 * g0(String p, String c3), within 28m15s584ms
 *   at once:                           c0 (api.c0)
 *   once c0 is there:                  c1 (api.c1)
 *   once c1 is there and c0 is there:  c2
 *   returns:                           Of_g0(c0, c2)
 *
 * run(String p), within 29m43s138ms
 *   at once:                                            c0 (api.c0)
 *   once c0 is there:                                   c1 (api.c1, collected)
 *   once c1 is there and c0 is there:                   c2 (collected)
 *   once c1 has ended:                                  c3
 *   once c2 is there and c0 is there:                   c4 (collected)
 *   once c3 is there:                                   g0 (a gather of its own)
 *   once c4 has ended and c3 is there and c1 is there:  c5 (collected)
 *   returns:                                            a Task of Of_run(outcome of c4, c3,
 *                                                       outcome of c1, c0, outcome of c5,
 *                                                       g0), without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration G0_TIMEOUT = Duration.ofMillis(1695584);

  private static final Duration RUN_TIMEOUT = Duration.ofMillis(1783138);

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
  public String c2(String p, String c1, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(p, c1, c0));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public String c3(String p, Outcome<String> c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(p, c1));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public String c4(String c2, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(c2, c0));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public String c5(Outcome<String> c4, String c3, String c1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(c4, c3, c1));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p, String c3) throws IOException {
    try (TaskGroup group = runtime.open("It.g0", G0_TIMEOUT)) {
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<String> c1 = group.startAfter("c1", () -> api.c1(c0.resultNow()), c0);
      Task<String> c2 = group.startAfter(
          "c2", () -> It.super.c2(p, c1.resultNow(), c0.resultNow()), c1, c0);
      group.join(IOException.class);
      return new Of_g0(c0.resultNow(), c2.resultNow());
    }
  }

  @Override
  public Task<Of_run> run(String p) throws IOException {
    return runtime.startGather("It.run", RUN_TIMEOUT, group -> {
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<String> c1 = group.startCollectedAfter("c1", () -> api.c1(c0.resultNow()), c0);
      Task<String> c2 = group.startCollectedAfter(
          "c2", () -> It.super.c2(p, c1.resultNow(), c0.resultNow()), c1, c0);
      Task<String> c3 = group.startAfter(
          "c3", () -> It.super.c3(p, c1.outcome()), TaskGroup.ended(c1));
      Task<String> c4 = group.startCollectedAfter(
          "c4", () -> It.super.c4(c2.resultNow(), c0.resultNow()), c2, c0);
      Task<Of_g0> g0 = group.startAfter("g0", () -> g0(p, c3.resultNow()), c3);
      Task<String> c5 = group.startCollectedAfter(
          "c5",
          () -> It.super.c5(c4.outcome(), c3.resultNow(), c1.resultNow()),
          TaskGroup.ended(c4),
          c3,
          c1);
      group.join(Throwable.class);
      return group.result(
          () -> new Of_run(
              c4.outcome(),
              c3.resultNow(),
              c1.outcome(),
              c0.resultNow(),
              c5.outcome(),
              g0.resultNow()));
    });
  }
}
