package m1111;

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
 *   at once:  c0
 *   returns:  c0
 *
 * c1()
 *   at once:  c1
 *   returns:  c1
 *
 * c2()
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String p)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String c1, Outcome<String> c2, String c0)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(Outcome<String> c2, Outcome<String> c1, String c0)
 *   at once:  c5
 *   returns:  c5
 *
 * c6()
 *   at once:  c6
 *   returns:  c6
 *
 * c7(String p, String c1)
 *   at once:  c7
 *   returns:  c7
 *
 * c8(String p)
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * g0(String p)
 *   at once, side by side:                               c0, c2 (collected), c1
 *   once c2 has ended and c1 has ended and c0 is there:  c5
 *   returns:                                             Of_g0(outcome of c0, c5, c1)
 *
 * run(String p), within 25m31s695ms
 *   at once, side by side:                              c6, c1, c2 (collected), c0, c8 (api.c8)
 *   once c1 is there and c2 has ended and c0 is there:  c4 (api.c4)
 *   returns:                                            a Future of nothing, without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(1531695);

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
  public String c1() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1());
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public String c2() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2());
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public Task<String> c3(String p) {
    return runtime.start("It.c3", () -> api.c3(p));
  }

  @Override
  public Task<String> c4(String c1, Outcome<String> c2, String c0) {
    return runtime.start("It.c4", () -> api.c4(c1, c2, c0));
  }

  @Override
  public String c5(Outcome<String> c2, Outcome<String> c1, String c0) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(c2, c1, c0));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public String c6() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6());
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public String c7(String p, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(p, c1));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public Task<String> c8(String p) {
    return runtime.start("It.c8", () -> api.c8(p));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0(p));
      Task<String> c2 = group.startCollected("c2", () -> It.super.c2());
      Task<String> c1 = group.start("c1", () -> It.super.c1());
      Task<String> c5 = group.startAfter(
          "c5",
          () -> It.super.c5(c2.outcome(), c1.outcome(), c0.resultNow()),
          TaskGroup.ended(c2),
          TaskGroup.ended(c1),
          c0);
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c0.outcome(), c5.resultNow(), c1.resultNow()));
    }
  }

  @Override
  public Future<Void> run(String p) throws IOException {
    return runtime.startGather("It.run", RUN_TIMEOUT, group -> {
      group.start("c6", () -> It.super.c6());
      Task<String> c1 = group.start("c1", () -> It.super.c1());
      Task<String> c2 = group.startCollected("c2", () -> It.super.c2());
      Task<String> c0 = group.start("c0", () -> It.super.c0(p));
      group.start("c8", () -> api.c8(p));
      group.startAfter(
          "c4",
          () -> api.c4(c1.resultNow(), c2.outcome(), c0.resultNow()),
          c1,
          TaskGroup.ended(c2),
          c0);
      group.join(Throwable.class);
      return null;
    });
  }
}
