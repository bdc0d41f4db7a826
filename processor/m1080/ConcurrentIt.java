package m1080;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
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
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1(String c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(Outcome<String> c0)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String p, String c2, String c0, String c1)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(Of_g0 g0)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String p, Outcome<Of_g0> g0, String c1, String c2)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String c5, Outcome<String> c4)
 *   at once:  c6
 *   returns:  c6
 *
 * g0(String p)
 *   at once:                                           c0 (api.c0)
 *   once c0 is there:                                  c1 (api.c1)
 *   once c0 has ended:                                 c2 (api.c2)
 *   once c2 is there and c0 is there and c1 is there:  c3
 *   returns:                                           Of_g0(c0, outcome of c1, c3, p)
 *
 * run(String p), within 27m50s836ms
 *   at once:  c0 (api.c0, collected)
 *   returns:  a Future of [outcome of c0], without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(1670836);

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
  public Task<String> c1(String c0) {
    return runtime.start("It.c1", () -> api.c1(c0));
  }

  @Override
  public Task<String> c2(Outcome<String> c0) {
    return runtime.start("It.c2", () -> api.c2(c0));
  }

  @Override
  public String c3(String p, String c2, String c0, String c1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(p, c2, c0, c1));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public String c4(Of_g0 g0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(g0));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public String c5(String p, Outcome<Of_g0> g0, String c1, String c2) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(p, g0, c1, c2));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public String c6(String c5, Outcome<String> c4) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(c5, c4));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<String> c1 = group.startAfter("c1", () -> api.c1(c0.resultNow()), c0);
      Task<String> c2 = group.startAfter("c2", () -> api.c2(c0.outcome()), TaskGroup.ended(c0));
      Task<String> c3 = group.startAfter(
          "c3", () -> It.super.c3(p, c2.resultNow(), c0.resultNow(), c1.resultNow()), c2, c0, c1);
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c0.resultNow(), c1.outcome(), c3.resultNow(), p));
    }
  }

  @Override
  public Future<List<Outcome<?>>> run(String p) throws IOException {
    return runtime.startGather("It.run", RUN_TIMEOUT, group -> {
      Task<String> c0 = group.startCollected("c0", () -> api.c0());
      group.join(Throwable.class);
      return Collections.singletonList(c0.outcome());
    });
  }
}
