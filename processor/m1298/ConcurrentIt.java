package m1298;

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
 * c1(String p, Outcome<String> c0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(Outcome<String> c1)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String p, String c2, String c0, String c1)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * g0(String p)
 *   at once:            c0 (api.c0)
 *   once c0 has ended:  c1 (collected)
 *   returns:            Of_g0(c0, outcome of c1)
 *
 * run(String p), within 19m4s406ms
 *   at once, side by side:                             g0 (a gather of its own, collected),
 *                                                      c0 (api.c0)
 *   once c0 has ended:                                 c1
 *   once c1 has ended:                                 c2 (api.c2)
 *   once c2 is there and c0 is there and c1 is there:  c3 (api.c3)
 *   returns:                                           Of_run(outcome of g0, c2, outcome of c1,
 *                                                      c0, c3)
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(1144406);

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
  public Task<String> c2(Outcome<String> c1) {
    return runtime.start("It.c2", () -> api.c2(c1));
  }

  @Override
  public Task<String> c3(String p, String c2, String c0, String c1) {
    return runtime.start("It.c3", () -> api.c3(p, c2, c0, c1));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<String> c1 = group.startCollectedAfter(
          "c1", () -> It.super.c1(p, c0.outcome()), TaskGroup.ended(c0));
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c0.resultNow(), c1.outcome()));
    }
  }

  @Override
  public Of_run run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      Task<Of_g0> g0 = group.startCollected("g0", () -> g0(p));
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<String> c1 = group.startAfter(
          "c1", () -> It.super.c1(p, c0.outcome()), TaskGroup.ended(c0));
      Task<String> c2 = group.startAfter("c2", () -> api.c2(c1.outcome()), TaskGroup.ended(c1));
      Task<String> c3 = group.startAfter(
          "c3", () -> api.c3(p, c2.resultNow(), c0.resultNow(), c1.resultNow()), c2, c0, c1);
      group.join(IOException.class);
      return group.result(
          () -> new Of_run(
              g0.outcome(), c2.resultNow(), c1.outcome(), c0.resultNow(), c3.resultNow()));
    }
  }
}
