package m1317;

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
 * c0()
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1(String c0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2()
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(Of_g1 g1, String c2)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String p, Of_g0 g0, String c1)
 *   at once:  c4
 *   returns:  c4
 *
 * c5()
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(String c0, Of_g1 g1, String c1)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7()
 *   at once:  c7
 *   returns:  c7
 *
 * c8(Of_g0 g0)
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * c9(String p, String c2)
 *   at once:  c9
 *   returns:  c9
 *
 * c10(String c6, String c3)
 *   at once:  c10 (api.c10)
 *   returns:  a Task of c10, without waiting for it
 *
 * c11(String c10)
 *   at once:  c11 (api.c11)
 *   returns:  a Task of c11, without waiting for it
 *
 * g0(String p)
 *   at once:  c0 (api.c0, collected)
 *   returns:  Of_g0(outcome of c0)
 *
 * g1(String p), within 25m30s855ms
 *   at once, side by side:  g0 (a gather of its own), c0 (api.c0, collected)
 *   returns:                Of_g1(g0, outcome of c0)
 *
 * run(String p), within 14m14s203ms
 *   at once, side by side:                             g1 (a gather of its own), c2 (api.c2),
 *                                                      g0 (a gather of its own), c0 (api.c0)
 *   once c2 is there:                                  c9
 *   once g0 is there:                                  c8 (api.c8)
 *   once c0 is there:                                  c1
 *   once g1 is there and c2 is there:                  c3 (api.c3)
 *   once c0 is there and g1 is there and c1 is there:  c6 (api.c6)
 *   once c6 is there and c3 is there:                  c10 (api.c10)
 *   once c10 is there:                                 c11 (api.c11)
 *   returns:                                           a Task of Of_run(g1, c9, c8, c6, g0,
 *                                                      c11), without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration G1_TIMEOUT = Duration.ofMillis(1530855);

  private static final Duration RUN_TIMEOUT = Duration.ofMillis(854203);

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
  public String c1(String c0) throws IOException, InterruptedException {
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
  public Task<String> c3(Of_g1 g1, String c2) {
    return runtime.start("It.c3", () -> api.c3(g1, c2));
  }

  @Override
  public String c4(String p, Of_g0 g0, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(p, g0, c1));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public Task<String> c5() {
    return runtime.start("It.c5", () -> api.c5());
  }

  @Override
  public Task<String> c6(String c0, Of_g1 g1, String c1) {
    return runtime.start("It.c6", () -> api.c6(c0, g1, c1));
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
  public Task<String> c8(Of_g0 g0) {
    return runtime.start("It.c8", () -> api.c8(g0));
  }

  @Override
  public String c9(String p, String c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c9")) {
      Task<String> c9 = group.start("c9", () -> It.super.c9(p, c2));
      group.join(IOException.class, InterruptedException.class);
      return c9.resultNow();
    }
  }

  @Override
  public Task<String> c10(String c6, String c3) {
    return runtime.start("It.c10", () -> api.c10(c6, c3));
  }

  @Override
  public Task<String> c11(String c10) {
    return runtime.start("It.c11", () -> api.c11(c10));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.startCollected("c0", () -> api.c0());
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c0.outcome()));
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1", G1_TIMEOUT)) {
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<String> c0 = group.startCollected("c0", () -> api.c0());
      group.join(IOException.class);
      return group.result(() -> new Of_g1(g0.resultNow(), c0.outcome()));
    }
  }

  @Override
  public Task<Of_run> run(String p) throws IOException {
    return runtime.startGather("It.run", RUN_TIMEOUT, group -> {
      Task<Of_g1> g1 = group.start("g1", () -> g1(p));
      Task<String> c2 = group.start("c2", () -> api.c2());
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<String> c9 = group.startAfter("c9", () -> It.super.c9(p, c2.resultNow()), c2);
      Task<String> c8 = group.startAfter("c8", () -> api.c8(g0.resultNow()), g0);
      Task<String> c1 = group.startAfter("c1", () -> It.super.c1(c0.resultNow()), c0);
      Task<String> c3 = group.startAfter(
          "c3", () -> api.c3(g1.resultNow(), c2.resultNow()), g1, c2);
      Task<String> c6 = group.startAfter(
          "c6", () -> api.c6(c0.resultNow(), g1.resultNow(), c1.resultNow()), c0, g1, c1);
      Task<String> c10 = group.startAfter(
          "c10", () -> api.c10(c6.resultNow(), c3.resultNow()), c6, c3);
      Task<String> c11 = group.startAfter("c11", () -> api.c11(c10.resultNow()), c10);
      group.join(Throwable.class);
      return new Of_run(
          g1.resultNow(),
          c9.resultNow(),
          c8.resultNow(),
          c6.resultNow(),
          g0.resultNow(),
          c11.resultNow());
    });
  }
}
