package m1134;

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
 * waited for before the caller is told.
 *
 * <pre>{@code
 * c0()
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1(String p)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String p, Outcome<String> c0, String c1)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String p, String c0, Outcome<String> c2, String c1)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String p, String c0)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String c1, String c0)
 *   at once:  c5
 *   returns:  c5
 *
 * run(String p), within 36m31s549ms
 *   at once, side by side:                              c1 (api.c1), c0 (api.c0)
 *   once c1 is there and c0 is there:                   c5
 *   once c0 has ended and c1 is there:                  c2
 *   once c0 is there:                                   c4
 *   once c0 is there and c2 has ended and c1 is there:  c3 (api.c3)
 *   returns:                                            a Future of Of_run(c1, c5, c3, c2, c4,
 *                                                       c0), without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(2191549);

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
  public Task<String> c1(String p) {
    return runtime.start("It.c1", () -> api.c1(p));
  }

  @Override
  public String c2(String p, Outcome<String> c0, String c1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(p, c0, c1));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public Task<String> c3(String p, String c0, Outcome<String> c2, String c1) {
    return runtime.start("It.c3", () -> api.c3(p, c0, c2, c1));
  }

  @Override
  public String c4(String p, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(p, c0));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public String c5(String c1, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(c1, c0));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public Future<Of_run> run(String p) throws IOException {
    return runtime.startGather("It.run", RUN_TIMEOUT, group -> {
      Task<String> c1 = group.start("c1", () -> api.c1(p));
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<String> c5 = group.startAfter(
          "c5", () -> It.super.c5(c1.resultNow(), c0.resultNow()), c1, c0);
      Task<String> c2 = group.startAfter(
          "c2", () -> It.super.c2(p, c0.outcome(), c1.resultNow()), TaskGroup.ended(c0), c1);
      Task<String> c4 = group.startAfter("c4", () -> It.super.c4(p, c0.resultNow()), c0);
      Task<String> c3 = group.startAfter(
          "c3",
          () -> api.c3(p, c0.resultNow(), c2.outcome(), c1.resultNow()),
          c0,
          TaskGroup.ended(c2),
          c1);
      group.join(Throwable.class);
      return new Of_run(
          c1.resultNow(),
          c5.resultNow(),
          c3.resultNow(),
          c2.resultNow(),
          c4.resultNow(),
          c0.resultNow());
    });
  }
}
