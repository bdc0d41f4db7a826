package m1261;

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
 * c1(String c0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String c0, String c1)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(Of_g0 g0, String c0)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(Outcome<Of_g0> g0)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(Outcome<String> c2, String c4)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(String p, String c1)
 *   at once:  c6
 *   returns:  c6
 *
 * c7(String p, Of_g0 g0, String c6)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8(String c6, String c4, String c1)
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * g0(String p), within 8m7s800ms
 *   at once:                           c0
 *   once c0 is there:                  c1
 *   once c0 is there and c1 is there:  c2 (collected)
 *   returns:                           Of_g0(outcome of c2, c0, c1, p)
 *
 * run(String p)
 *   at once, side by side:                             g0 (a gather of its own), c0
 *   once g0 has ended:                                 c4 (api.c4)
 *   once c0 is there:                                  c1
 *   once c1 is there:                                  c6
 *   once c6 is there and c4 is there and c1 is there:  c8 (api.c8)
 *   once g0 is there and c6 is there:                  c7 (api.c7)
 *   returns:                                           an Outcome of Of_run(c4, c8, c7)
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration G0_TIMEOUT = Duration.ofMillis(487800);

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
  public String c1(String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(c0));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
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
  public String c3(Of_g0 g0, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(g0, c0));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Task<String> c4(Outcome<Of_g0> g0) {
    return runtime.start("It.c4", () -> api.c4(g0));
  }

  @Override
  public Task<String> c5(Outcome<String> c2, String c4) {
    return runtime.start("It.c5", () -> api.c5(c2, c4));
  }

  @Override
  public String c6(String p, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(p, c1));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public Task<String> c7(String p, Of_g0 g0, String c6) {
    return runtime.start("It.c7", () -> api.c7(p, g0, c6));
  }

  @Override
  public Task<String> c8(String c6, String c4, String c1) {
    return runtime.start("It.c8", () -> api.c8(c6, c4, c1));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0", G0_TIMEOUT)) {
      Task<String> c0 = group.start("c0", () -> It.super.c0(p));
      Task<String> c1 = group.startAfter("c1", () -> It.super.c1(c0.resultNow()), c0);
      Task<String> c2 = group.startCollectedAfter(
          "c2", () -> It.super.c2(c0.resultNow(), c1.resultNow()), c0, c1);
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c2.outcome(), c0.resultNow(), c1.resultNow(), p));
    }
  }

  @Override
  public Outcome<Of_run> run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run")) {
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<String> c0 = group.start("c0", () -> It.super.c0(p));
      Task<String> c4 = group.startAfter("c4", () -> api.c4(g0.outcome()), TaskGroup.ended(g0));
      Task<String> c1 = group.startAfter("c1", () -> It.super.c1(c0.resultNow()), c0);
      Task<String> c6 = group.startAfter("c6", () -> It.super.c6(p, c1.resultNow()), c1);
      Task<String> c8 = group.startAfter(
          "c8", () -> api.c8(c6.resultNow(), c4.resultNow(), c1.resultNow()), c6, c4, c1);
      Task<String> c7 = group.startAfter(
          "c7", () -> api.c7(p, g0.resultNow(), c6.resultNow()), g0, c6);
      return group.joinOutcome(() -> new Of_run(c4.resultNow(), c8.resultNow(), c7.resultNow()));
    }
  }
}
