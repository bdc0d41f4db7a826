package m1312;

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
 * c0(String p)
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1(String p)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String c1, Of_g0 g0, String c0)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(Of_g0 g0)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(Outcome<String> c0, Outcome<String> c1)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(Outcome<String> c0, String c3)
 *   at once:  c5
 *   returns:  c5
 *
 * c6()
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(String p, Outcome<Of_g0> g0, String c4, String c1)
 *   at once:  c7
 *   returns:  c7
 *
 * c8(String p, String c4, Of_g1 g1, String c5)
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * c9(String p, String c3, String c0, Outcome<String> c5)
 *   at once:  c9
 *   returns:  c9
 *
 * c10()
 *   at once:  c10
 *   returns:  c10
 *
 * g0(String p), within 20m45s563ms
 *   at once:  c0 (api.c0, collected)
 *   returns:  Of_g0(outcome of c0, p)
 *
 * g1(String p, String c4), within 20m21s545ms
 *   at once, side by side:                             c1, g0 (a gather of its own), c0 (api.c0)
 *   once c1 is there and g0 is there and c0 is there:  c2
 *   once g0 is there:                                  c3
 *   returns:                                           Of_g1(c2, c3)
 *
 * run(String p)
 *   at once:  c1
 *   returns:  a Future of Of_run(c1), without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration G0_TIMEOUT = Duration.ofMillis(1245563);

  private static final Duration G1_TIMEOUT = Duration.ofMillis(1221545);

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
  public String c1(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(p));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public String c2(String c1, Of_g0 g0, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(c1, g0, c0));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public String c3(Of_g0 g0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(g0));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Task<String> c4(Outcome<String> c0, Outcome<String> c1) {
    return runtime.start("It.c4", () -> api.c4(c0, c1));
  }

  @Override
  public String c5(Outcome<String> c0, String c3) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(c0, c3));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public Task<String> c6() {
    return runtime.start("It.c6", () -> api.c6());
  }

  @Override
  public String c7(String p, Outcome<Of_g0> g0, String c4, String c1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(p, g0, c4, c1));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public Task<String> c8(String p, String c4, Of_g1 g1, String c5) {
    return runtime.start("It.c8", () -> api.c8(p, c4, g1, c5));
  }

  @Override
  public String c9(String p, String c3, String c0, Outcome<String> c5) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c9")) {
      Task<String> c9 = group.start("c9", () -> It.super.c9(p, c3, c0, c5));
      group.join(IOException.class, InterruptedException.class);
      return c9.resultNow();
    }
  }

  @Override
  public String c10() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c10")) {
      Task<String> c10 = group.start("c10", () -> It.super.c10());
      group.join(IOException.class, InterruptedException.class);
      return c10.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0", G0_TIMEOUT)) {
      Task<String> c0 = group.startCollected("c0", () -> api.c0(p));
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c0.outcome(), p));
    }
  }

  @Override
  public Of_g1 g1(String p, String c4) throws IOException {
    try (TaskGroup group = runtime.open("It.g1", G1_TIMEOUT)) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(p));
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<String> c0 = group.start("c0", () -> api.c0(p));
      Task<String> c2 = group.startAfter(
          "c2", () -> It.super.c2(c1.resultNow(), g0.resultNow(), c0.resultNow()), c1, g0, c0);
      Task<String> c3 = group.startAfter("c3", () -> It.super.c3(g0.resultNow()), g0);
      group.join(IOException.class);
      return new Of_g1(c2.resultNow(), c3.resultNow());
    }
  }

  @Override
  public Future<Of_run> run(String p) throws IOException {
    return runtime.startGather("It.run", group -> {
      Task<String> c1 = group.start("c1", () -> It.super.c1(p));
      group.join(Throwable.class);
      return new Of_run(c1.resultNow());
    });
  }
}
