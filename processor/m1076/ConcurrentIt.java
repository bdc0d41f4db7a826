package m1076;

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
 * c2(String p)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(Outcome<String> c2, Outcome<String> c1, String c0)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String p, String c0, Outcome<String> c1)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String p, String c4)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String p, Outcome<String> c3)
 *   at once:  c6
 *   returns:  c6
 *
 * c7(Outcome<String> c1)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8(String p)
 *   at once:  c8
 *   returns:  c8
 *
 * c9(String p, String c1, Outcome<String> c5)
 *   at once:  c9
 *   returns:  c9
 *
 * c10(Outcome<String> c2, String c4, Outcome<String> c9)
 *   at once:  c10 (api.c10)
 *   returns:  a Task of c10, without waiting for it
 *
 * g0(String p), within 13m44s164ms
 *   at once, side by side:              c0, c1 (collected)
 *   once c0 is there and c1 has ended:  c4 (api.c4)
 *   once c1 has ended:                  c7 (api.c7)
 *   once c4 is there:                   c5
 *   returns:                            Of_g0(c5, c7)
 *
 * run(String p)
 *   at once, side by side:                               c2 (collected), c1 (collected), c0
 *   once c2 has ended and c1 has ended and c0 is there:  c3 (api.c3)
 *   once c0 is there and c1 has ended:                   c4 (api.c4)
 *   once c3 has ended:                                   c6
 *   once c4 is there:                                    c5 (collected)
 *   once c1 is there and c5 has ended:                   c9 (collected)
 *   once c2 has ended and c4 is there and c9 has ended:  c10 (api.c10)
 *   returns:                                             Of_run(c3, c6, outcome of c5, c10)
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration G0_TIMEOUT = Duration.ofMillis(824164);

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
  public String c2(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(p));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public Task<String> c3(Outcome<String> c2, Outcome<String> c1, String c0) {
    return runtime.start("It.c3", () -> api.c3(c2, c1, c0));
  }

  @Override
  public Task<String> c4(String p, String c0, Outcome<String> c1) {
    return runtime.start("It.c4", () -> api.c4(p, c0, c1));
  }

  @Override
  public String c5(String p, String c4) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(p, c4));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public String c6(String p, Outcome<String> c3) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(p, c3));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public Task<String> c7(Outcome<String> c1) {
    return runtime.start("It.c7", () -> api.c7(c1));
  }

  @Override
  public String c8(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8(p));
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
  }

  @Override
  public String c9(String p, String c1, Outcome<String> c5) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c9")) {
      Task<String> c9 = group.start("c9", () -> It.super.c9(p, c1, c5));
      group.join(IOException.class, InterruptedException.class);
      return c9.resultNow();
    }
  }

  @Override
  public Task<String> c10(Outcome<String> c2, String c4, Outcome<String> c9) {
    return runtime.start("It.c10", () -> api.c10(c2, c4, c9));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0", G0_TIMEOUT)) {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<String> c1 = group.startCollected("c1", () -> It.super.c1(p));
      Task<String> c4 = group.startAfter(
          "c4", () -> api.c4(p, c0.resultNow(), c1.outcome()), c0, TaskGroup.ended(c1));
      Task<String> c7 = group.startAfter("c7", () -> api.c7(c1.outcome()), TaskGroup.ended(c1));
      Task<String> c5 = group.startAfter("c5", () -> It.super.c5(p, c4.resultNow()), c4);
      group.join(IOException.class);
      return new Of_g0(c5.resultNow(), c7.resultNow());
    }
  }

  @Override
  public Of_run run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c2 = group.startCollected("c2", () -> It.super.c2(p));
      Task<String> c1 = group.startCollected("c1", () -> It.super.c1(p));
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<String> c3 = group.startAfter(
          "c3",
          () -> api.c3(c2.outcome(), c1.outcome(), c0.resultNow()),
          TaskGroup.ended(c2),
          TaskGroup.ended(c1),
          c0);
      Task<String> c4 = group.startAfter(
          "c4", () -> api.c4(p, c0.resultNow(), c1.outcome()), c0, TaskGroup.ended(c1));
      Task<String> c6 = group.startAfter(
          "c6", () -> It.super.c6(p, c3.outcome()), TaskGroup.ended(c3));
      Task<String> c5 = group.startCollectedAfter("c5", () -> It.super.c5(p, c4.resultNow()), c4);
      Task<String> c9 = group.startCollectedAfter(
          "c9", () -> It.super.c9(p, c1.resultNow(), c5.outcome()), c1, TaskGroup.ended(c5));
      Task<String> c10 = group.startAfter(
          "c10",
          () -> api.c10(c2.outcome(), c4.resultNow(), c9.outcome()),
          TaskGroup.ended(c2),
          c4,
          TaskGroup.ended(c9));
      group.join(IOException.class);
      return group.result(
          () -> new Of_run(c3.resultNow(), c6.resultNow(), c5.outcome(), c10.resultNow()));
    }
  }
}
