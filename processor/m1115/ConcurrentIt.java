package m1115;

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
 * c0(String p)
 *   at once:  c0
 *   returns:  c0
 *
 * c1(String p, String c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String p, Outcome<String> c1, String c0)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String c2, Outcome<String> c1, String c0)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String p, String c0, String c1, String c3)
 *   at once:  c4
 *   returns:  c4
 *
 * g0(String p)
 *   at once:                                            c0
 *   once c0 is there:                                   c1 (api.c1)
 *   once c1 has ended and c0 is there:                  c2 (api.c2)
 *   once c2 is there and c1 has ended and c0 is there:  c3 (api.c3)
 *   returns:                                            Of_g0(c1, c0, c3)
 *
 * run(String p), within 16m11s663ms
 *   at once:  g0 (a gather of its own)
 *   returns:  a Task of Of_run(g0), without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(971663);

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
  public Task<String> c1(String p, String c0) {
    return runtime.start("It.c1", () -> api.c1(p, c0));
  }

  @Override
  public Task<String> c2(String p, Outcome<String> c1, String c0) {
    return runtime.start("It.c2", () -> api.c2(p, c1, c0));
  }

  @Override
  public Task<String> c3(String c2, Outcome<String> c1, String c0) {
    return runtime.start("It.c3", () -> api.c3(c2, c1, c0));
  }

  @Override
  public String c4(String p, String c0, String c1, String c3) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(p, c0, c1, c3));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0(p));
      Task<String> c1 = group.startAfter("c1", () -> api.c1(p, c0.resultNow()), c0);
      Task<String> c2 = group.startAfter(
          "c2", () -> api.c2(p, c1.outcome(), c0.resultNow()), TaskGroup.ended(c1), c0);
      Task<String> c3 = group.startAfter(
          "c3",
          () -> api.c3(c2.resultNow(), c1.outcome(), c0.resultNow()),
          c2,
          TaskGroup.ended(c1),
          c0);
      group.join(IOException.class);
      return new Of_g0(c1.resultNow(), c0.resultNow(), c3.resultNow());
    }
  }

  @Override
  public Task<Of_run> run(String p) throws IOException {
    return runtime.startGather("It.run", RUN_TIMEOUT, group -> {
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      group.join(Throwable.class);
      return new Of_run(g0.resultNow());
    });
  }
}
