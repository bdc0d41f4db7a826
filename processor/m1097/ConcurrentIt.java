package m1097;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Future;
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
 * c2(Outcome<Of_g0> g0, String c0)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String p)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String c2)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String c4)
 *   at once:  c5
 *   returns:  c5
 *
 * c6()
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(String c3, String c2)
 *   at once:  c7
 *   returns:  c7
 *
 * c8(String p, String c7)
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * c9(String c7, Outcome<String> c1, Of_g0 g0)
 *   at once:  c9
 *   returns:  c9
 *
 * g0(String p)
 *   at once:  c0 (collected)
 *   returns:  Of_g0(outcome of c0)
 *
 * g1(String p)
 *   at once, side by side:              g0 (a gather of its own, collected), c0
 *   once g0 has ended and c0 is there:  c2
 *   once c0 is there:                   c1 (api.c1)
 *   once c2 is there:                   c4 (api.c4)
 *   returns:                            Of_g1(c4, c1, c0)
 *
 * run(String p), within 6s361ms
 *   at once, side by side:              c0, c3, g0 (a gather of its own)
 *   once g0 has ended and c0 is there:  c2
 *   once c0 is there:                   c1 (api.c1)
 *   once c3 is there and c2 is there:   c7
 *   returns:                            a Future of Of_run(c0, c7, g0, c1), without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(6361);

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
  public String c2(Outcome<Of_g0> g0, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(g0, c0));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public String c3(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(p));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Task<String> c4(String c2) {
    return runtime.start("It.c4", () -> api.c4(c2));
  }

  @Override
  public String c5(String c4) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(c4));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public Task<String> c6() {
    return runtime.start("It.c6", () -> api.c6());
  }

  @Override
  public String c7(String c3, String c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(c3, c2));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public Task<String> c8(String p, String c7) {
    return runtime.start("It.c8", () -> api.c8(p, c7));
  }

  @Override
  public String c9(String c7, Outcome<String> c1, Of_g0 g0) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c9")) {
      Task<String> c9 = group.start("c9", () -> It.super.c9(c7, c1, g0));
      group.join(IOException.class, InterruptedException.class);
      return c9.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0());
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c0.outcome()));
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<Of_g0> g0 = group.startCollected("g0", () -> g0(p));
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<String> c2 = group.startAfter(
          "c2", () -> It.super.c2(g0.outcome(), c0.resultNow()), TaskGroup.ended(g0), c0);
      Task<String> c1 = group.startAfter("c1", () -> api.c1(c0.resultNow()), c0);
      Task<String> c4 = group.startAfter("c4", () -> api.c4(c2.resultNow()), c2);
      group.join(IOException.class);
      return new Of_g1(c4.resultNow(), c1.resultNow(), c0.resultNow());
    }
  }

  @Override
  public Future<Of_run> run(String p) throws IOException {
    return runtime.startGather("It.run", RUN_TIMEOUT, group -> {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<String> c3 = group.start("c3", () -> It.super.c3(p));
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<String> c2 = group.startAfter(
          "c2", () -> It.super.c2(g0.outcome(), c0.resultNow()), TaskGroup.ended(g0), c0);
      Task<String> c1 = group.startAfter("c1", () -> api.c1(c0.resultNow()), c0);
      Task<String> c7 = group.startAfter(
          "c7", () -> It.super.c7(c3.resultNow(), c2.resultNow()), c3, c2);
      group.join(Throwable.class);
      return new Of_run(c0.resultNow(), c7.resultNow(), g0.resultNow(), c1.resultNow());
    });
  }
}
