package m1233;

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
 *   at once:  c0
 *   returns:  c0
 *
 * c1()
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String p)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String p, Outcome<String> c2, String c1, String c0)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(Outcome<String> c1, Outcome<String> c2, String c3)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(Outcome<String> c4, String c0)
 *   at once:  c5
 *   returns:  c5
 *
 * c6()
 *   at once:  c6
 *   returns:  c6
 *
 * c7()
 *   at once:  c7
 *   returns:  c7
 *
 * c8(Outcome<String> c7)
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * c9(String c5)
 *   at once:  c9
 *   returns:  c9
 *
 * c10(String c0, Outcome<String> c8)
 *   at once:  c10 (api.c10)
 *   returns:  a Task of c10, without waiting for it
 *
 * g0(String p), within 36m26s473ms
 *   at once, side by side:                              c2 (api.c2, collected), c1 (api.c1), c0
 *   once c2 has ended and c1 is there and c0 is there:  c3 (api.c3)
 *   returns:                                            Of_g0(c3, c1)
 *
 * run(String p), within 8m13s827ms
 *   at once, side by side:                              c2 (api.c2, collected), c1 (api.c1), c0,
 *                                                       c6
 *   once c2 has ended and c1 is there and c0 is there:  c3 (api.c3)
 *   returns:                                            Of_run(c3, c1, c0, c6)
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration G0_TIMEOUT = Duration.ofMillis(2186473);

  private static final Duration RUN_TIMEOUT = Duration.ofMillis(493827);

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
  public String c0(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c0")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0(p));
      group.join(IOException.class, InterruptedException.class);
      return c0.resultNow();
    }
  }

  @Override
  public Task<String> c1() {
    return runtime.start("It.c1", () -> api.c1());
  }

  @Override
  public Task<String> c2(String p) {
    return runtime.start("It.c2", () -> api.c2(p));
  }

  @Override
  public Task<String> c3(String p, Outcome<String> c2, String c1, String c0) {
    return runtime.start("It.c3", () -> api.c3(p, c2, c1, c0));
  }

  @Override
  public Task<String> c4(Outcome<String> c1, Outcome<String> c2, String c3) {
    return runtime.start("It.c4", () -> api.c4(c1, c2, c3));
  }

  @Override
  public String c5(Outcome<String> c4, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(c4, c0));
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
  public String c7() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7());
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public Task<String> c8(Outcome<String> c7) {
    return runtime.start("It.c8", () -> api.c8(c7));
  }

  @Override
  public String c9(String c5) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c9")) {
      Task<String> c9 = group.start("c9", () -> It.super.c9(c5));
      group.join(IOException.class, InterruptedException.class);
      return c9.resultNow();
    }
  }

  @Override
  public Task<String> c10(String c0, Outcome<String> c8) {
    return runtime.start("It.c10", () -> api.c10(c0, c8));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0", G0_TIMEOUT)) {
      Task<String> c2 = group.startCollected("c2", () -> api.c2(p));
      Task<String> c1 = group.start("c1", () -> api.c1());
      Task<String> c0 = group.start("c0", () -> It.super.c0(p));
      Task<String> c3 = group.startAfter(
          "c3",
          () -> api.c3(p, c2.outcome(), c1.resultNow(), c0.resultNow()),
          TaskGroup.ended(c2),
          c1,
          c0);
      group.join(IOException.class);
      return new Of_g0(c3.resultNow(), c1.resultNow());
    }
  }

  @Override
  public Of_run run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      Task<String> c2 = group.startCollected("c2", () -> api.c2(p));
      Task<String> c1 = group.start("c1", () -> api.c1());
      Task<String> c0 = group.start("c0", () -> It.super.c0(p));
      Task<String> c6 = group.start("c6", () -> It.super.c6());
      Task<String> c3 = group.startAfter(
          "c3",
          () -> api.c3(p, c2.outcome(), c1.resultNow(), c0.resultNow()),
          TaskGroup.ended(c2),
          c1,
          c0);
      group.join(IOException.class);
      return new Of_run(c3.resultNow(), c1.resultNow(), c0.resultNow(), c6.resultNow());
    }
  }
}
