package m33;

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
 * c0()
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1(String c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String p, String c1, String c0)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3()
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String p, String c2, Of_g0 g0)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String c4, String c0)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(String p)
 *   at once:  c6
 *   returns:  c6
 *
 * c7(String p)
 *   at once:  c7
 *   returns:  c7
 *
 * c8(Outcome<String> c1)
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * g0(String p)
 *   at once:                           c0 (api.c0)
 *   once c0 is there:                  c1 (api.c1)
 *   once c1 is there and c0 is there:  c2 (api.c2)
 *   returns:                           Of_g0(c2, outcome of c1, c0)
 *
 * g1(String p, String c1)
 *   at once, side by side:             c0 (api.c0), g0 (a gather of its own)
 *   once c0 is there:                  c2 (api.c2)
 *   once c2 is there and g0 is there:  c4
 *   returns:                           Of_g1(c4)
 *
 * run(String p), within 40m22s524ms
 *   at once, side by side:             c0 (api.c0), g0 (a gather of its own), c6
 *   once c0 is there:                  c1 (api.c1)
 *   once c1 is there and c0 is there:  c2 (api.c2)
 *   once c2 is there and g0 is there:  c4
 *   returns:                           nothing, when all have ended
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(2422524);

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
  public Task<String> c2(String p, String c1, String c0) {
    return runtime.start("It.c2", () -> api.c2(p, c1, c0));
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
  public String c4(String p, String c2, Of_g0 g0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(p, c2, g0));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public Task<String> c5(String c4, String c0) {
    return runtime.start("It.c5", () -> api.c5(c4, c0));
  }

  @Override
  public String c6(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(p));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public String c7(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(p));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public Task<String> c8(Outcome<String> c1) {
    return runtime.start("It.c8", () -> api.c8(c1));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<String> c1 = group.startAfter("c1", () -> api.c1(c0.resultNow()), c0);
      Task<String> c2 = group.startAfter(
          "c2", () -> api.c2(p, c1.resultNow(), c0.resultNow()), c1, c0);
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c2.resultNow(), c1.outcome(), c0.resultNow()));
    }
  }

  @Override
  public Of_g1 g1(String p, String c1) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<String> c2 = group.startAfter("c2", () -> api.c2(p, c1, c0.resultNow()), c0);
      Task<String> c4 = group.startAfter(
          "c4", () -> It.super.c4(p, c2.resultNow(), g0.resultNow()), c2, g0);
      group.join(IOException.class);
      return new Of_g1(c4.resultNow());
    }
  }

  @Override
  public void run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      group.start("c6", () -> It.super.c6(p));
      Task<String> c1 = group.startAfter("c1", () -> api.c1(c0.resultNow()), c0);
      Task<String> c2 = group.startAfter(
          "c2", () -> api.c2(p, c1.resultNow(), c0.resultNow()), c1, c0);
      group.startAfter("c4", () -> It.super.c4(p, c2.resultNow(), g0.resultNow()), c2, g0);
      group.join(IOException.class);
    }
  }
}
