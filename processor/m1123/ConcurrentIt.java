package m1123;

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
 * c2(String c1, String c0)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String c2, String c0, String c1)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String p, String c2, Outcome<String> c0, Outcome<String> c3)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String p, String c4, String c0)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String p, Outcome<String> c1, Outcome<String> c3)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7()
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8(String p, Outcome<String> c7, Outcome<String> c5, String c4)
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * c9(String c2, String c4, String c3)
 *   at once:  c9
 *   returns:  c9
 *
 * c10(String p, String c0, String c7, String c2)
 *   at once:  c10 (api.c10)
 *   returns:  a Task of c10, without waiting for it
 *
 * g0(String p)
 *   at once, side by side:                               c1, c0
 *   once c1 is there and c0 is there:                    c2
 *   once c2 is there and c0 is there and c1 is there:    c3 (api.c3, collected)
 *   once c2 is there and c0 has ended and c3 has ended:  c4
 *   once c4 is there and c0 is there:                    c5
 *   returns:                                             Of_g0(c5)
 *
 * run(String p), within 22m18s68ms
 *   at once, side by side:                               c7 (api.c7), c1, c0
 *   once c1 is there and c0 is there:                    c2
 *   once c0 is there and c7 is there and c2 is there:    c10 (api.c10)
 *   once c2 is there and c0 is there and c1 is there:    c3 (api.c3, collected)
 *   once c2 is there and c0 has ended and c3 has ended:  c4
 *   once c4 is there and c0 is there:                    c5 (collected)
 *   once c7 has ended and c5 has ended and c4 is there:  c8 (api.c8)
 *   returns:                                             Of_run(c7, outcome of c1, c0, c2, c10,
 *                                                        c8, p)
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(1338068);

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
  public String c2(String c1, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(c1, c0));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public Task<String> c3(String c2, String c0, String c1) {
    return runtime.start("It.c3", () -> api.c3(c2, c0, c1));
  }

  @Override
  public String c4(String p, String c2, Outcome<String> c0, Outcome<String> c3) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(p, c2, c0, c3));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public String c5(String p, String c4, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(p, c4, c0));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public Task<String> c6(String p, Outcome<String> c1, Outcome<String> c3) {
    return runtime.start("It.c6", () -> api.c6(p, c1, c3));
  }

  @Override
  public Task<String> c7() {
    return runtime.start("It.c7", () -> api.c7());
  }

  @Override
  public Task<String> c8(String p, Outcome<String> c7, Outcome<String> c5, String c4) {
    return runtime.start("It.c8", () -> api.c8(p, c7, c5, c4));
  }

  @Override
  public String c9(String c2, String c4, String c3) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c9")) {
      Task<String> c9 = group.start("c9", () -> It.super.c9(c2, c4, c3));
      group.join(IOException.class, InterruptedException.class);
      return c9.resultNow();
    }
  }

  @Override
  public Task<String> c10(String p, String c0, String c7, String c2) {
    return runtime.start("It.c10", () -> api.c10(p, c0, c7, c2));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(p));
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<String> c2 = group.startAfter(
          "c2", () -> It.super.c2(c1.resultNow(), c0.resultNow()), c1, c0);
      Task<String> c3 = group.startCollectedAfter(
          "c3", () -> api.c3(c2.resultNow(), c0.resultNow(), c1.resultNow()), c2, c0, c1);
      Task<String> c4 = group.startAfter(
          "c4",
          () -> It.super.c4(p, c2.resultNow(), c0.outcome(), c3.outcome()),
          c2,
          TaskGroup.ended(c0),
          TaskGroup.ended(c3));
      Task<String> c5 = group.startAfter(
          "c5", () -> It.super.c5(p, c4.resultNow(), c0.resultNow()), c4, c0);
      group.join(IOException.class);
      return new Of_g0(c5.resultNow());
    }
  }

  @Override
  public Of_run run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      Task<String> c7 = group.start("c7", () -> api.c7());
      Task<String> c1 = group.start("c1", () -> It.super.c1(p));
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<String> c2 = group.startAfter(
          "c2", () -> It.super.c2(c1.resultNow(), c0.resultNow()), c1, c0);
      Task<String> c10 = group.startAfter(
          "c10", () -> api.c10(p, c0.resultNow(), c7.resultNow(), c2.resultNow()), c0, c7, c2);
      Task<String> c3 = group.startCollectedAfter(
          "c3", () -> api.c3(c2.resultNow(), c0.resultNow(), c1.resultNow()), c2, c0, c1);
      Task<String> c4 = group.startAfter(
          "c4",
          () -> It.super.c4(p, c2.resultNow(), c0.outcome(), c3.outcome()),
          c2,
          TaskGroup.ended(c0),
          TaskGroup.ended(c3));
      Task<String> c5 = group.startCollectedAfter(
          "c5", () -> It.super.c5(p, c4.resultNow(), c0.resultNow()), c4, c0);
      Task<String> c8 = group.startAfter(
          "c8",
          () -> api.c8(p, c7.outcome(), c5.outcome(), c4.resultNow()),
          TaskGroup.ended(c7),
          TaskGroup.ended(c5),
          c4);
      group.join(IOException.class);
      return group.result(
          () -> new Of_run(
              c7.resultNow(),
              c1.outcome(),
              c0.resultNow(),
              c2.resultNow(),
              c10.resultNow(),
              c8.resultNow(),
              p));
    }
  }
}
