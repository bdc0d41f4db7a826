package m1163;

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
 * c1()
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String c0, String c1)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String p)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4()
 *   at once:  c4
 *   returns:  c4
 *
 * c5(Of_g0 g0, Outcome<String> c4)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(String p, Of_g1 g1, String c5, String c0)
 *   at once:  c6
 *   returns:  c6
 *
 * g0(String p)
 *   at once:  c0
 *   returns:  Of_g0(c0, p)
 *
 * g1(String p)
 *   at once, side by side:             g0 (a gather of its own), c0, c1 (api.c1)
 *   once c0 is there and c1 is there:  c2
 *   returns:                           Of_g1(g0, c2, outcome of c1, p)
 *
 * run(String p), within 13m22s702ms
 *   at once, side by side:                             c0, g1 (a gather of its own, collected),
 *                                                      g0 (a gather of its own, collected),
 *                                                      c4 (collected), c3 (api.c3)
 *   once g0 is there and c4 has ended:                 c5 (api.c5, collected)
 *   once g1 is there and c5 is there and c0 is there:  c6 (collected)
 *   returns:                                           a Future of Of_run(c0, outcome of c6,
 *                                                      c3), without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(802702);

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
  public Task<String> c1() {
    return runtime.start("It.c1", () -> api.c1());
  }

  @Override
  public String c2(String c0, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(c0, c1));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public Task<String> c3(String p) {
    return runtime.start("It.c3", () -> api.c3(p));
  }

  @Override
  public String c4() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4());
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public Task<String> c5(Of_g0 g0, Outcome<String> c4) {
    return runtime.start("It.c5", () -> api.c5(g0, c4));
  }

  @Override
  public String c6(String p, Of_g1 g1, String c5, String c0) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(p, g1, c5, c0));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      group.join(IOException.class);
      return new Of_g0(c0.resultNow(), p);
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<String> c1 = group.start("c1", () -> api.c1());
      Task<String> c2 = group.startAfter(
          "c2", () -> It.super.c2(c0.resultNow(), c1.resultNow()), c0, c1);
      group.join(IOException.class);
      return group.result(() -> new Of_g1(g0.resultNow(), c2.resultNow(), c1.outcome(), p));
    }
  }

  @Override
  public Future<Of_run> run(String p) throws IOException {
    return runtime.startGather("It.run", RUN_TIMEOUT, group -> {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<Of_g1> g1 = group.startCollected("g1", () -> g1(p));
      Task<Of_g0> g0 = group.startCollected("g0", () -> g0(p));
      Task<String> c4 = group.startCollected("c4", () -> It.super.c4());
      Task<String> c3 = group.start("c3", () -> api.c3(p));
      Task<String> c5 = group.startCollectedAfter(
          "c5", () -> api.c5(g0.resultNow(), c4.outcome()), g0, TaskGroup.ended(c4));
      Task<String> c6 = group.startCollectedAfter(
          "c6", () -> It.super.c6(p, g1.resultNow(), c5.resultNow(), c0.resultNow()), g1, c5, c0);
      group.join(Throwable.class);
      return group.result(() -> new Of_run(c0.resultNow(), c6.outcome(), c3.resultNow()));
    });
  }
}
