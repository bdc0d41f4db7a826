package m1303;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.util.Objects;
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
 * c1(Outcome<String> c0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2()
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(Outcome<String> c0, String c2)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String c1)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * g0(String p)
 *   at once:            c0 (api.c0)
 *   once c0 has ended:  c1
 *   returns:            Of_g0(c1, c0, p)
 *
 * run(String p)
 *   at once, side by side:              c0 (api.c0), c2 (api.c2), g0 (a gather of its own)
 *   once c0 has ended and c2 is there:  c3 (api.c3)
 *   once c0 has ended:                  c1
 *   once c1 is there:                   c4 (api.c4)
 *   returns:                            Of_run(c3, outcome of c2, c1, c0, g0, c4)
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
  public Task<String> c0() {
    return runtime.start("It.c0", () -> api.c0());
  }

  @Override
  public String c1(Outcome<String> c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(c0));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public Task<String> c2() {
    return runtime.start("It.c2", () -> api.c2());
  }

  @Override
  public Task<String> c3(Outcome<String> c0, String c2) {
    return runtime.start("It.c3", () -> api.c3(c0, c2));
  }

  @Override
  public Task<String> c4(String c1) {
    return runtime.start("It.c4", () -> api.c4(c1));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<String> c1 = group.startAfter(
          "c1", () -> It.super.c1(c0.outcome()), TaskGroup.ended(c0));
      group.join(IOException.class);
      return new Of_g0(c1.resultNow(), c0.resultNow(), p);
    }
  }

  @Override
  public Of_run run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<String> c2 = group.start("c2", () -> api.c2());
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<String> c3 = group.startAfter(
          "c3", () -> api.c3(c0.outcome(), c2.resultNow()), TaskGroup.ended(c0), c2);
      Task<String> c1 = group.startAfter(
          "c1", () -> It.super.c1(c0.outcome()), TaskGroup.ended(c0));
      Task<String> c4 = group.startAfter("c4", () -> api.c4(c1.resultNow()), c1);
      group.join(IOException.class);
      return group.result(
          () -> new Of_run(
              c3.resultNow(),
              c2.outcome(),
              c1.resultNow(),
              c0.resultNow(),
              g0.resultNow(),
              c4.resultNow()));
    }
  }
}
