package m4;

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
 * c1(String c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String p, String c0, Of_g0 g0, String c1)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String c0, Of_g0 g0)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(Of_g0 g0)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(Outcome<Of_g0> g0, String c1)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(String c1)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(Outcome<Of_g1> g1)
 *   at once:  c7
 *   returns:  c7
 *
 * c8(String c1, Outcome<Of_g1> g1, Of_g0 g0)
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * g0(String p), within 20m49s26ms
 *   at once:           c0
 *   once c0 is there:  c1 (api.c1)
 *   returns:           Of_g0(c1, c0, p)
 *
 * g1(String p), within 31m29s709ms
 *   at once, side by side:              g0 (a gather of its own, collected), c0
 *   once c0 is there:                   c1 (api.c1)
 *   once g0 has ended and c1 is there:  c5 (api.c5, collected)
 *   returns:                            Of_g1(outcome of c5, c1, c0)
 *
 * run(String p)
 *   at once, side by side:             c0, g0 (a gather of its own),
 *                                      g1 (a gather of its own, collected)
 *   once c0 is there and g0 is there:  c3 (api.c3)
 *   once g1 has ended:                 c7
 *   returns:                           Of_run(c3, c7)
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration G0_TIMEOUT = Duration.ofMillis(1249026);

  private static final Duration G1_TIMEOUT = Duration.ofMillis(1889709);

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
  public String c2(String p, String c0, Of_g0 g0, String c1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(p, c0, g0, c1));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public Task<String> c3(String c0, Of_g0 g0) {
    return runtime.start("It.c3", () -> api.c3(c0, g0));
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
  public Task<String> c5(Outcome<Of_g0> g0, String c1) {
    return runtime.start("It.c5", () -> api.c5(g0, c1));
  }

  @Override
  public Task<String> c6(String c1) {
    return runtime.start("It.c6", () -> api.c6(c1));
  }

  @Override
  public String c7(Outcome<Of_g1> g1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(g1));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public Task<String> c8(String c1, Outcome<Of_g1> g1, Of_g0 g0) {
    return runtime.start("It.c8", () -> api.c8(c1, g1, g0));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0", G0_TIMEOUT)) {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<String> c1 = group.startAfter("c1", () -> api.c1(c0.resultNow()), c0);
      group.join(IOException.class);
      return new Of_g0(c1.resultNow(), c0.resultNow(), p);
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1", G1_TIMEOUT)) {
      Task<Of_g0> g0 = group.startCollected("g0", () -> g0(p));
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<String> c1 = group.startAfter("c1", () -> api.c1(c0.resultNow()), c0);
      Task<String> c5 = group.startCollectedAfter(
          "c5", () -> api.c5(g0.outcome(), c1.resultNow()), TaskGroup.ended(g0), c1);
      group.join(IOException.class);
      return group.result(() -> new Of_g1(c5.outcome(), c1.resultNow(), c0.resultNow()));
    }
  }

  @Override
  public Of_run run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<Of_g1> g1 = group.startCollected("g1", () -> g1(p));
      Task<String> c3 = group.startAfter(
          "c3", () -> api.c3(c0.resultNow(), g0.resultNow()), c0, g0);
      Task<String> c7 = group.startAfter(
          "c7", () -> It.super.c7(g1.outcome()), TaskGroup.ended(g1));
      group.join(IOException.class);
      return new Of_run(c3.resultNow(), c7.resultNow());
    }
  }
}
