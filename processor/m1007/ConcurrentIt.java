package m1007;

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
 * c0(String p)
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1(String c0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(Outcome<String> c1, String c0, Outcome<Of_g0> g0)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String p, String c2, Outcome<Of_g0> g0)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * g0(String p)
 *   at once:  c0 (api.c0, collected)
 *   returns:  Of_g0(outcome of c0)
 *
 * g1(String p)
 *   at once, side by side:                               c0 (api.c0),
 *                                                        g0 (a gather of its own, collected)
 *   once c0 is there:                                    c1 (collected)
 *   once c1 has ended and c0 is there and g0 has ended:  c2 (api.c2)
 *   returns:                                             Of_g1(outcome of c1, c2, c0)
 *
 * run(String p), within 9m26s943ms
 *   at once, side by side:                               g1 (a gather of its own, collected),
 *                                                        c0 (api.c0),
 *                                                        g0 (a gather of its own, collected)
 *   once c0 is there:                                    c1
 *   once c1 has ended and c0 is there and g0 has ended:  c2 (api.c2)
 *   once c2 is there and g0 has ended:                   c3 (api.c3)
 *   returns:                                             a Task of Of_run(outcome of g1, c2, c0,
 *                                                        c1, c3, p), without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(566943);

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
  public String c1(String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(c0));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public Task<String> c2(Outcome<String> c1, String c0, Outcome<Of_g0> g0) {
    return runtime.start("It.c2", () -> api.c2(c1, c0, g0));
  }

  @Override
  public Task<String> c3(String p, String c2, Outcome<Of_g0> g0) {
    return runtime.start("It.c3", () -> api.c3(p, c2, g0));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.startCollected("c0", () -> api.c0(p));
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c0.outcome()));
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<String> c0 = group.start("c0", () -> api.c0(p));
      Task<Of_g0> g0 = group.startCollected("g0", () -> g0(p));
      Task<String> c1 = group.startCollectedAfter("c1", () -> It.super.c1(c0.resultNow()), c0);
      Task<String> c2 = group.startAfter(
          "c2",
          () -> api.c2(c1.outcome(), c0.resultNow(), g0.outcome()),
          TaskGroup.ended(c1),
          c0,
          TaskGroup.ended(g0));
      group.join(IOException.class);
      return group.result(() -> new Of_g1(c1.outcome(), c2.resultNow(), c0.resultNow()));
    }
  }

  @Override
  public Task<Of_run> run(String p) throws IOException {
    return runtime.startGather("It.run", RUN_TIMEOUT, group -> {
      Task<Of_g1> g1 = group.startCollected("g1", () -> g1(p));
      Task<String> c0 = group.start("c0", () -> api.c0(p));
      Task<Of_g0> g0 = group.startCollected("g0", () -> g0(p));
      Task<String> c1 = group.startAfter("c1", () -> It.super.c1(c0.resultNow()), c0);
      Task<String> c2 = group.startAfter(
          "c2",
          () -> api.c2(c1.outcome(), c0.resultNow(), g0.outcome()),
          TaskGroup.ended(c1),
          c0,
          TaskGroup.ended(g0));
      Task<String> c3 = group.startAfter(
          "c3", () -> api.c3(p, c2.resultNow(), g0.outcome()), c2, TaskGroup.ended(g0));
      group.join(Throwable.class);
      return group.result(
          () -> new Of_run(
              g1.outcome(), c2.resultNow(), c0.resultNow(), c1.resultNow(), c3.resultNow(), p));
    });
  }
}
