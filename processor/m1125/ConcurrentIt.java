package m1125;

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
 * c1(String p)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String p, String c1, Outcome<Of_g0> g0)
 *   at once:  c2
 *   returns:  c2
 *
 * c3()
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String p, Outcome<String> c0, Outcome<String> c1, Of_g1 g1)
 *   at once:  c4
 *   returns:  c4
 *
 * g0(String p), within 7m33s569ms
 *   at once:  c0 (collected)
 *   returns:  Of_g0(outcome of c0)
 *
 * g1(String p)
 *   at once, side by side:  c3 (api.c3), g0 (a gather of its own)
 *   returns:                Of_g1(c3, g0, p)
 *
 * run(String p)
 *   at once:  c3 (api.c3)
 *   returns:  c3
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration G0_TIMEOUT = Duration.ofMillis(453569);

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
  public String c2(String p, String c1, Outcome<Of_g0> g0) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(p, c1, g0));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public Task<String> c3() {
    return runtime.start("It.c3", () -> api.c3());
  }

  @Override
  public String c4(String p, Outcome<String> c0, Outcome<String> c1, Of_g1 g1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(p, c0, c1, g1));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0", G0_TIMEOUT)) {
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0());
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c0.outcome()));
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<String> c3 = group.start("c3", () -> api.c3());
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      group.join(IOException.class);
      return new Of_g1(c3.resultNow(), g0.resultNow(), p);
    }
  }

  @Override
  public String run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c3 = group.start("c3", () -> api.c3());
      group.join(IOException.class);
      return c3.resultNow();
    }
  }
}
