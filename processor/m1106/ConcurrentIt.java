package m1106;

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
 * c1(String p, Outcome<Of_g0> g0, String c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String c1, Of_g0 g0)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String p, String c1)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String c2, Outcome<String> c3)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(Outcome<String> c2)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6()
 *   at once:  c6
 *   returns:  c6
 *
 * c7(String p, String c5)
 *   at once:  c7
 *   returns:  c7
 *
 * g0(String p), within 27m44s522ms
 *   at once:  c0
 *   returns:  Of_g0(c0)
 *
 * run(String p), within 3m24s279ms
 *   at once, side by side:              g0 (a gather of its own), c0
 *   once g0 has ended and c0 is there:  c1 (api.c1)
 *   once c1 is there and g0 is there:   c2
 *   once c1 is there:                   c3 (api.c3, collected)
 *   once c2 is there and c3 has ended:  c4
 *   returns:                            a Task of Of_run(c1, c2, c4), without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration G0_TIMEOUT = Duration.ofMillis(1664522);

  private static final Duration RUN_TIMEOUT = Duration.ofMillis(204279);

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
  public Task<String> c1(String p, Outcome<Of_g0> g0, String c0) {
    return runtime.start("It.c1", () -> api.c1(p, g0, c0));
  }

  @Override
  public String c2(String c1, Of_g0 g0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(c1, g0));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public Task<String> c3(String p, String c1) {
    return runtime.start("It.c3", () -> api.c3(p, c1));
  }

  @Override
  public String c4(String c2, Outcome<String> c3) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(c2, c3));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public Task<String> c5(Outcome<String> c2) {
    return runtime.start("It.c5", () -> api.c5(c2));
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
  public String c7(String p, String c5) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(p, c5));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0", G0_TIMEOUT)) {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      group.join(IOException.class);
      return new Of_g0(c0.resultNow());
    }
  }

  @Override
  public Task<Of_run> run(String p) throws IOException {
    return runtime.startGather("It.run", RUN_TIMEOUT, group -> {
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<String> c1 = group.startAfter(
          "c1", () -> api.c1(p, g0.outcome(), c0.resultNow()), TaskGroup.ended(g0), c0);
      Task<String> c2 = group.startAfter(
          "c2", () -> It.super.c2(c1.resultNow(), g0.resultNow()), c1, g0);
      Task<String> c3 = group.startCollectedAfter("c3", () -> api.c3(p, c1.resultNow()), c1);
      Task<String> c4 = group.startAfter(
          "c4", () -> It.super.c4(c2.resultNow(), c3.outcome()), c2, TaskGroup.ended(c3));
      group.join(Throwable.class);
      return new Of_run(c1.resultNow(), c2.resultNow(), c4.resultNow());
    });
  }
}
