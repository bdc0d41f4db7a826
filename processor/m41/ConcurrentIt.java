package m41;

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
 * c1(String p)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String p)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String c0, String c2, String c1)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4()
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String c4, String c1, String c0)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(String c4)
 *   at once:  c6
 *   returns:  c6
 *
 * c7(Outcome<String> c4, Outcome<String> c2, String c6)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8(String p, String c3)
 *   at once:  c8
 *   returns:  c8
 *
 * c9(String c7, String c8)
 *   at once:  c9
 *   returns:  c9
 *
 * c10(String c9, String c2)
 *   at once:  c10 (api.c10)
 *   returns:  a Task of c10, without waiting for it
 *
 * c11(Outcome<String> c5, String c2)
 *   at once:  c11 (api.c11)
 *   returns:  a Task of c11, without waiting for it
 *
 * run(String p), within 22m31s220ms
 *   at once, side by side:                               c4, c2, c1 (api.c1), c0 (api.c0)
 *   once c4 is there:                                    c6
 *   once c4 is there and c1 is there and c0 is there:    c5 (api.c5, collected)
 *   once c0 is there and c2 is there and c1 is there:    c3 (api.c3)
 *   once c4 has ended and c2 has ended and c6 is there:  c7 (api.c7)
 *   once c3 is there:                                    c8
 *   once c7 is there and c8 is there:                    c9 (collected)
 *   returns:                                             Of_run(c7, outcome of c5, c8,
 *                                                        outcome of c9)
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(1351220);

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
  public String c2(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(p));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public Task<String> c3(String c0, String c2, String c1) {
    return runtime.start("It.c3", () -> api.c3(c0, c2, c1));
  }

  @Override
  public String c4() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4());
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public Task<String> c5(String c4, String c1, String c0) {
    return runtime.start("It.c5", () -> api.c5(c4, c1, c0));
  }

  @Override
  public String c6(String c4) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(c4));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public Task<String> c7(Outcome<String> c4, Outcome<String> c2, String c6) {
    return runtime.start("It.c7", () -> api.c7(c4, c2, c6));
  }

  @Override
  public String c8(String p, String c3) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8(p, c3));
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
  }

  @Override
  public String c9(String c7, String c8) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c9")) {
      Task<String> c9 = group.start("c9", () -> It.super.c9(c7, c8));
      group.join(IOException.class, InterruptedException.class);
      return c9.resultNow();
    }
  }

  @Override
  public Task<String> c10(String c9, String c2) {
    return runtime.start("It.c10", () -> api.c10(c9, c2));
  }

  @Override
  public Task<String> c11(Outcome<String> c5, String c2) {
    return runtime.start("It.c11", () -> api.c11(c5, c2));
  }

  @Override
  public Of_run run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      Task<String> c4 = group.start("c4", () -> It.super.c4());
      Task<String> c2 = group.start("c2", () -> It.super.c2(p));
      Task<String> c1 = group.start("c1", () -> api.c1(p));
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<String> c6 = group.startAfter("c6", () -> It.super.c6(c4.resultNow()), c4);
      Task<String> c5 = group.startCollectedAfter(
          "c5", () -> api.c5(c4.resultNow(), c1.resultNow(), c0.resultNow()), c4, c1, c0);
      Task<String> c3 = group.startAfter(
          "c3", () -> api.c3(c0.resultNow(), c2.resultNow(), c1.resultNow()), c0, c2, c1);
      Task<String> c7 = group.startAfter(
          "c7",
          () -> api.c7(c4.outcome(), c2.outcome(), c6.resultNow()),
          TaskGroup.ended(c4),
          TaskGroup.ended(c2),
          c6);
      Task<String> c8 = group.startAfter("c8", () -> It.super.c8(p, c3.resultNow()), c3);
      Task<String> c9 = group.startCollectedAfter(
          "c9", () -> It.super.c9(c7.resultNow(), c8.resultNow()), c7, c8);
      group.join(IOException.class);
      return group.result(
          () -> new Of_run(c7.resultNow(), c5.outcome(), c8.resultNow(), c9.outcome()));
    }
  }
}
