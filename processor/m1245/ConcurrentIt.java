package m1245;

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
 * c1(Of_g0 g0, String c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String p, Of_g0 g0, Outcome<String> c1)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String c0)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String c0, String c3, Of_g0 g0)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5()
 *   at once:  c5
 *   returns:  c5
 *
 * c6()
 *   at once:  c6
 *   returns:  c6
 *
 * c7(String p, Outcome<String> c1, Outcome<String> c4)
 *   at once:  c7
 *   returns:  c7
 *
 * c8(String p, String c0, String c2)
 *   at once:  c8
 *   returns:  c8
 *
 * c9(String p)
 *   at once:  c9 (api.c9)
 *   returns:  a Task of c9, without waiting for it
 *
 * c10(String p, String c1, Outcome<String> c0)
 *   at once:  c10 (api.c10)
 *   returns:  a Task of c10, without waiting for it
 *
 * g0(String p)
 *   at once:  c0 (api.c0, collected)
 *   returns:  Of_g0(outcome of c0)
 *
 * run(String p), within 20m12s961ms
 *   at once, side by side:                             c0 (api.c0), g0 (a gather of its own),
 *                                                      c9 (api.c9, collected), c5 (collected)
 *   once c0 is there:                                  c3
 *   once g0 is there and c0 is there:                  c1 (api.c1, collected)
 *   once c0 is there and c3 is there and g0 is there:  c4 (api.c4)
 *   once g0 is there and c1 has ended:                 c2 (api.c2)
 *   once c0 is there and c2 is there:                  c8
 *   returns:                                           Of_run(c4, c8, outcome of c9,
 *                                                      outcome of g0, outcome of c5, p)
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(1212961);

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
  public Task<String> c1(Of_g0 g0, String c0) {
    return runtime.start("It.c1", () -> api.c1(g0, c0));
  }

  @Override
  public Task<String> c2(String p, Of_g0 g0, Outcome<String> c1) {
    return runtime.start("It.c2", () -> api.c2(p, g0, c1));
  }

  @Override
  public String c3(String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(c0));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Task<String> c4(String c0, String c3, Of_g0 g0) {
    return runtime.start("It.c4", () -> api.c4(c0, c3, g0));
  }

  @Override
  public String c5() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5());
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public String c6() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6());
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public String c7(String p, Outcome<String> c1, Outcome<String> c4) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(p, c1, c4));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public String c8(String p, String c0, String c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8(p, c0, c2));
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
  }

  @Override
  public Task<String> c9(String p) {
    return runtime.start("It.c9", () -> api.c9(p));
  }

  @Override
  public Task<String> c10(String p, String c1, Outcome<String> c0) {
    return runtime.start("It.c10", () -> api.c10(p, c1, c0));
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
  public Of_run run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      Task<String> c0 = group.start("c0", () -> api.c0(p));
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<String> c9 = group.startCollected("c9", () -> api.c9(p));
      Task<String> c5 = group.startCollected("c5", () -> It.super.c5());
      Task<String> c3 = group.startAfter("c3", () -> It.super.c3(c0.resultNow()), c0);
      Task<String> c1 = group.startCollectedAfter(
          "c1", () -> api.c1(g0.resultNow(), c0.resultNow()), g0, c0);
      Task<String> c4 = group.startAfter(
          "c4", () -> api.c4(c0.resultNow(), c3.resultNow(), g0.resultNow()), c0, c3, g0);
      Task<String> c2 = group.startAfter(
          "c2", () -> api.c2(p, g0.resultNow(), c1.outcome()), g0, TaskGroup.ended(c1));
      Task<String> c8 = group.startAfter(
          "c8", () -> It.super.c8(p, c0.resultNow(), c2.resultNow()), c0, c2);
      group.join(IOException.class);
      return group.result(
          () -> new Of_run(
              c4.resultNow(), c8.resultNow(), c9.outcome(), g0.outcome(), c5.outcome(), p));
    }
  }
}
