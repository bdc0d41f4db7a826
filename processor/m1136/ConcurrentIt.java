package m1136;

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
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1(String c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String p, String c0, Outcome<String> c1)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String c1, String c0, String c2)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(Outcome<String> c1)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String p, String c1, String c2)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String p, String c1, String c0)
 *   at once:  c6
 *   returns:  c6
 *
 * c7(String p, Outcome<String> c2, String c3, String c4)
 *   at once:  c7
 *   returns:  c7
 *
 * c8(String p, String c4, String c5)
 *   at once:  c8
 *   returns:  c8
 *
 * g0(String p)
 *   at once:                            c0 (api.c0, collected)
 *   once c0 is there:                   c1 (api.c1, collected)
 *   once c1 has ended:                  c4 (collected)
 *   once c0 is there and c1 has ended:  c2 (collected)
 *   once c1 is there and c2 is there:   c5 (collected)
 *   once c4 is there and c5 is there:   c8 (collected)
 *   returns:                            Of_g0(outcome of c8, outcome of c0)
 *
 * run(String p), within 21m25s48ms
 *   at once:            c0 (api.c0, collected)
 *   once c0 is there:   c1 (api.c1, collected)
 *   once c1 has ended:  c4
 *   returns:            Of_run(c4)
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(1285048);

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
  public String c2(String p, String c0, Outcome<String> c1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(p, c0, c1));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public String c3(String c1, String c0, String c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(c1, c0, c2));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public String c4(Outcome<String> c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(c1));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public String c5(String p, String c1, String c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(p, c1, c2));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public String c6(String p, String c1, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(p, c1, c0));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public String c7(String p, Outcome<String> c2, String c3, String c4) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(p, c2, c3, c4));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public String c8(String p, String c4, String c5) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8(p, c4, c5));
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.startCollected("c0", () -> api.c0());
      Task<String> c1 = group.startCollectedAfter("c1", () -> api.c1(c0.resultNow()), c0);
      Task<String> c4 = group.startCollectedAfter(
          "c4", () -> It.super.c4(c1.outcome()), TaskGroup.ended(c1));
      Task<String> c2 = group.startCollectedAfter(
          "c2", () -> It.super.c2(p, c0.resultNow(), c1.outcome()), c0, TaskGroup.ended(c1));
      Task<String> c5 = group.startCollectedAfter(
          "c5", () -> It.super.c5(p, c1.resultNow(), c2.resultNow()), c1, c2);
      Task<String> c8 = group.startCollectedAfter(
          "c8", () -> It.super.c8(p, c4.resultNow(), c5.resultNow()), c4, c5);
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c8.outcome(), c0.outcome()));
    }
  }

  @Override
  public Of_run run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      Task<String> c0 = group.startCollected("c0", () -> api.c0());
      Task<String> c1 = group.startCollectedAfter("c1", () -> api.c1(c0.resultNow()), c0);
      Task<String> c4 = group.startAfter(
          "c4", () -> It.super.c4(c1.outcome()), TaskGroup.ended(c1));
      group.join(IOException.class);
      return new Of_run(c4.resultNow());
    }
  }
}
