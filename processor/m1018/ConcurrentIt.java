package m1018;

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
 *   at once:  c0
 *   returns:  c0
 *
 * c1(String c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String c1, String c0)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(Outcome<String> c2, String c1)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String c2, String c3, String c1)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String p, Of_g0 g0, String c2, String c0)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6()
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * g0(String p)
 *   at once:                                           c0
 *   once c0 is there:                                  c1 (api.c1)
 *   once c1 is there and c0 is there:                  c2 (api.c2)
 *   once c2 has ended and c1 is there:                 c3 (api.c3)
 *   once c2 is there and c3 is there and c1 is there:  c4 (api.c4)
 *   returns:                                           Of_g0(c4, c2, c3)
 *
 * run(String p), within 27s887ms
 *   at once, side by side:              c0, g0 (a gather of its own)
 *   once c0 is there:                   c1 (api.c1)
 *   once c1 is there and c0 is there:   c2 (api.c2, collected)
 *   once c2 has ended and c1 is there:  c3 (api.c3)
 *   returns:                            nothing, when all have ended
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(27887);

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
  public Task<String> c1(String c0) {
    return runtime.start("It.c1", () -> api.c1(c0));
  }

  @Override
  public Task<String> c2(String c1, String c0) {
    return runtime.start("It.c2", () -> api.c2(c1, c0));
  }

  @Override
  public Task<String> c3(Outcome<String> c2, String c1) {
    return runtime.start("It.c3", () -> api.c3(c2, c1));
  }

  @Override
  public Task<String> c4(String c2, String c3, String c1) {
    return runtime.start("It.c4", () -> api.c4(c2, c3, c1));
  }

  @Override
  public Task<String> c5(String p, Of_g0 g0, String c2, String c0) {
    return runtime.start("It.c5", () -> api.c5(p, g0, c2, c0));
  }

  @Override
  public Task<String> c6() {
    return runtime.start("It.c6", () -> api.c6());
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<String> c1 = group.startAfter("c1", () -> api.c1(c0.resultNow()), c0);
      Task<String> c2 = group.startAfter(
          "c2", () -> api.c2(c1.resultNow(), c0.resultNow()), c1, c0);
      Task<String> c3 = group.startAfter(
          "c3", () -> api.c3(c2.outcome(), c1.resultNow()), TaskGroup.ended(c2), c1);
      Task<String> c4 = group.startAfter(
          "c4", () -> api.c4(c2.resultNow(), c3.resultNow(), c1.resultNow()), c2, c3, c1);
      group.join(IOException.class);
      return new Of_g0(c4.resultNow(), c2.resultNow(), c3.resultNow());
    }
  }

  @Override
  public void run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      group.start("g0", () -> g0(p));
      Task<String> c1 = group.startAfter("c1", () -> api.c1(c0.resultNow()), c0);
      Task<String> c2 = group.startCollectedAfter(
          "c2", () -> api.c2(c1.resultNow(), c0.resultNow()), c1, c0);
      group.startAfter("c3", () -> api.c3(c2.outcome(), c1.resultNow()), TaskGroup.ended(c2), c1);
      group.join(IOException.class);
    }
  }
}
