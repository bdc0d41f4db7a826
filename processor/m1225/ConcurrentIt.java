package m1225;

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
 * c1(String p)
 *   at once:  c1
 *   returns:  c1
 *
 * c2()
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3()
 *   at once:  c3
 *   returns:  c3
 *
 * c4(Outcome<Of_g0> g0, String c3)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String p, Of_g0 g0)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6()
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(Outcome<Of_g0> g0, String c5, Outcome<String> c4)
 *   at once:  c7
 *   returns:  c7
 *
 * c8()
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * c9(Outcome<String> c1)
 *   at once:  c9
 *   returns:  c9
 *
 * g0(String p)
 *   at once:  c0 (collected)
 *   returns:  Of_g0(outcome of c0, p)
 *
 * g1(String p)
 *   at once, side by side:  c1 (collected), c3
 *   returns:                Of_g1(outcome of c1, c3, p)
 *
 * run(String p), within 5m30s883ms
 *   at once, side by side:                               c2 (api.c2), g1 (a gather of its own),
 *                                                        c1, c0, g0 (a gather of its own),
 *                                                        c3 (collected)
 *   once g0 is there:                                    c5 (api.c5)
 *   once g0 has ended and c3 is there:                   c4 (api.c4, collected)
 *   once g0 has ended and c5 is there and c4 has ended:  c7
 *   returns:                                             a Future of nothing, without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(330883);

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
  public String c1(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(p));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public Task<String> c2() {
    return runtime.start("It.c2", () -> api.c2());
  }

  @Override
  public String c3() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3());
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Task<String> c4(Outcome<Of_g0> g0, String c3) {
    return runtime.start("It.c4", () -> api.c4(g0, c3));
  }

  @Override
  public Task<String> c5(String p, Of_g0 g0) {
    return runtime.start("It.c5", () -> api.c5(p, g0));
  }

  @Override
  public Task<String> c6() {
    return runtime.start("It.c6", () -> api.c6());
  }

  @Override
  public String c7(Outcome<Of_g0> g0, String c5, Outcome<String> c4) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(g0, c5, c4));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public Task<String> c8() {
    return runtime.start("It.c8", () -> api.c8());
  }

  @Override
  public String c9(Outcome<String> c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c9")) {
      Task<String> c9 = group.start("c9", () -> It.super.c9(c1));
      group.join(IOException.class, InterruptedException.class);
      return c9.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0());
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c0.outcome(), p));
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<String> c1 = group.startCollected("c1", () -> It.super.c1(p));
      Task<String> c3 = group.start("c3", () -> It.super.c3());
      group.join(IOException.class);
      return group.result(() -> new Of_g1(c1.outcome(), c3.resultNow(), p));
    }
  }

  @Override
  public Future<Void> run(String p) throws IOException {
    return runtime.startGather("It.run", RUN_TIMEOUT, group -> {
      group.start("c2", () -> api.c2());
      group.start("g1", () -> g1(p));
      group.start("c1", () -> It.super.c1(p));
      group.start("c0", () -> It.super.c0());
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<String> c3 = group.startCollected("c3", () -> It.super.c3());
      Task<String> c5 = group.startAfter("c5", () -> api.c5(p, g0.resultNow()), g0);
      Task<String> c4 = group.startCollectedAfter(
          "c4", () -> api.c4(g0.outcome(), c3.resultNow()), TaskGroup.ended(g0), c3);
      group.startAfter(
          "c7",
          () -> It.super.c7(g0.outcome(), c5.resultNow(), c4.outcome()),
          TaskGroup.ended(g0),
          c5,
          TaskGroup.ended(c4));
      group.join(Throwable.class);
      return null;
    });
  }
}
