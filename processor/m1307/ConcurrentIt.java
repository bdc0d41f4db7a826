package m1307;

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
 * waited for before the caller is told.
 *
 * <pre>{@code
 * c0(String p)
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1()
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2()
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String p, Of_g0 g0)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String p, String c3, Outcome<Of_g0> g0, String c0)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String c1, Of_g0 g0)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6()
 *   at once:  c6
 *   returns:  c6
 *
 * c7(String p, Outcome<String> c3, String c4, String c2)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8(String p)
 *   at once:  c8
 *   returns:  c8
 *
 * c9(Of_g1 g1, String c5)
 *   at once:  c9 (api.c9)
 *   returns:  a Task of c9, without waiting for it
 *
 * c10(String c6, Of_g0 g0, String c8)
 *   at once:  c10 (api.c10)
 *   returns:  a Task of c10, without waiting for it
 *
 * c11(String c4, Outcome<String> c0, Outcome<String> c7)
 *   at once:  c11
 *   returns:  c11
 *
 * g0(String p)
 *   at once:  c0 (api.c0)
 *   returns:  Of_g0(c0)
 *
 * g1(String p), within 7m32s836ms
 *   at once, side by side:                              g0 (a gather of its own), c0 (api.c0),
 *                                                       c2 (api.c2)
 *   once g0 is there:                                   c3
 *   once c3 is there and g0 has ended and c0 is there:  c4 (api.c4)
 *   once c3 has ended and c4 is there and c2 is there:  c7 (api.c7)
 *   returns:                                            Of_g1(c7, c2, outcome of g0, p)
 *
 * run(String p), within 13m14s131ms
 *   at once:  c8
 *   returns:  c8
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration G1_TIMEOUT = Duration.ofMillis(452836);

  private static final Duration RUN_TIMEOUT = Duration.ofMillis(794131);

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
  public Task<String> c1() {
    return runtime.start("It.c1", () -> api.c1());
  }

  @Override
  public Task<String> c2() {
    return runtime.start("It.c2", () -> api.c2());
  }

  @Override
  public String c3(String p, Of_g0 g0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(p, g0));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Task<String> c4(String p, String c3, Outcome<Of_g0> g0, String c0) {
    return runtime.start("It.c4", () -> api.c4(p, c3, g0, c0));
  }

  @Override
  public Task<String> c5(String c1, Of_g0 g0) {
    return runtime.start("It.c5", () -> api.c5(c1, g0));
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
  public Task<String> c7(String p, Outcome<String> c3, String c4, String c2) {
    return runtime.start("It.c7", () -> api.c7(p, c3, c4, c2));
  }

  @Override
  public String c8(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8(p));
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
  }

  @Override
  public Task<String> c9(Of_g1 g1, String c5) {
    return runtime.start("It.c9", () -> api.c9(g1, c5));
  }

  @Override
  public Task<String> c10(String c6, Of_g0 g0, String c8) {
    return runtime.start("It.c10", () -> api.c10(c6, g0, c8));
  }

  @Override
  public String c11(String c4, Outcome<String> c0, Outcome<String> c7) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c11")) {
      Task<String> c11 = group.start("c11", () -> It.super.c11(c4, c0, c7));
      group.join(IOException.class, InterruptedException.class);
      return c11.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> api.c0(p));
      group.join(IOException.class);
      return new Of_g0(c0.resultNow());
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1", G1_TIMEOUT)) {
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<String> c0 = group.start("c0", () -> api.c0(p));
      Task<String> c2 = group.start("c2", () -> api.c2());
      Task<String> c3 = group.startAfter("c3", () -> It.super.c3(p, g0.resultNow()), g0);
      Task<String> c4 = group.startAfter(
          "c4",
          () -> api.c4(p, c3.resultNow(), g0.outcome(), c0.resultNow()),
          c3,
          TaskGroup.ended(g0),
          c0);
      Task<String> c7 = group.startAfter(
          "c7",
          () -> api.c7(p, c3.outcome(), c4.resultNow(), c2.resultNow()),
          TaskGroup.ended(c3),
          c4,
          c2);
      group.join(IOException.class);
      return group.result(() -> new Of_g1(c7.resultNow(), c2.resultNow(), g0.outcome(), p));
    }
  }

  @Override
  public String run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      Task<String> c8 = group.start("c8", () -> It.super.c8(p));
      group.join(IOException.class);
      return c8.resultNow();
    }
  }
}
