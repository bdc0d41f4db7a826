package m1282;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
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
 *   at once:  c0
 *   returns:  c0
 *
 * c1(String c0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2()
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String c1, Outcome<String> c0)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String p, String c3, String c1)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String p, String c4, String c0)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(String c3, String c0, String c5)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7()
 *   at once:  c7
 *   returns:  c7
 *
 * c8(String c0, Outcome<String> c5, String c2)
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * c9(String p, Outcome<String> c8, String c6, String c1)
 *   at once:  c9
 *   returns:  c9
 *
 * c10(String p, String c9, String c8)
 *   at once:  c10
 *   returns:  c10
 *
 * run(String p)
 *   at once, side by side:                              c0, c2 (api.c2)
 *   once c0 is there:                                   c1
 *   once c1 is there and c0 has ended:                  c3
 *   once c3 is there and c1 is there:                   c4
 *   once c4 is there and c0 is there:                   c5 (api.c5)
 *   once c3 is there and c0 is there and c5 is there:   c6 (api.c6)
 *   once c0 is there and c5 has ended and c2 is there:  c8 (api.c8)
 *   once c8 has ended and c6 is there and c1 is there:  c9
 *   once c9 is there and c8 is there:                   c10
 *   returns:                                            an Outcome of Of_run(c6, c4, c2,
 *                                                       outcome of c5, c10, c3, p)
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
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
  public String c1(String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(c0));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public Task<String> c2() {
    return runtime.start("It.c2", () -> api.c2());
  }

  @Override
  public String c3(String c1, Outcome<String> c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(c1, c0));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public String c4(String p, String c3, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(p, c3, c1));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public Task<String> c5(String p, String c4, String c0) {
    return runtime.start("It.c5", () -> api.c5(p, c4, c0));
  }

  @Override
  public Task<String> c6(String c3, String c0, String c5) {
    return runtime.start("It.c6", () -> api.c6(c3, c0, c5));
  }

  @Override
  public String c7() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7());
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public Task<String> c8(String c0, Outcome<String> c5, String c2) {
    return runtime.start("It.c8", () -> api.c8(c0, c5, c2));
  }

  @Override
  public String c9(String p, Outcome<String> c8, String c6, String c1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c9")) {
      Task<String> c9 = group.start("c9", () -> It.super.c9(p, c8, c6, c1));
      group.join(IOException.class, InterruptedException.class);
      return c9.resultNow();
    }
  }

  @Override
  public String c10(String p, String c9, String c8) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c10")) {
      Task<String> c10 = group.start("c10", () -> It.super.c10(p, c9, c8));
      group.join(IOException.class, InterruptedException.class);
      return c10.resultNow();
    }
  }

  @Override
  public Outcome<Of_run> run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<String> c2 = group.start("c2", () -> api.c2());
      Task<String> c1 = group.startAfter("c1", () -> It.super.c1(c0.resultNow()), c0);
      Task<String> c3 = group.startAfter(
          "c3", () -> It.super.c3(c1.resultNow(), c0.outcome()), c1, TaskGroup.ended(c0));
      Task<String> c4 = group.startAfter(
          "c4", () -> It.super.c4(p, c3.resultNow(), c1.resultNow()), c3, c1);
      Task<String> c5 = group.startAfter(
          "c5", () -> api.c5(p, c4.resultNow(), c0.resultNow()), c4, c0);
      Task<String> c6 = group.startAfter(
          "c6", () -> api.c6(c3.resultNow(), c0.resultNow(), c5.resultNow()), c3, c0, c5);
      Task<String> c8 = group.startAfter(
          "c8",
          () -> api.c8(c0.resultNow(), c5.outcome(), c2.resultNow()),
          c0,
          TaskGroup.ended(c5),
          c2);
      Task<String> c9 = group.startAfter(
          "c9",
          () -> It.super.c9(p, c8.outcome(), c6.resultNow(), c1.resultNow()),
          TaskGroup.ended(c8),
          c6,
          c1);
      Task<String> c10 = group.startAfter(
          "c10", () -> It.super.c10(p, c9.resultNow(), c8.resultNow()), c9, c8);
      return group.joinOutcome(
          () -> new Of_run(
              c6.resultNow(),
              c4.resultNow(),
              c2.resultNow(),
              c5.outcome(),
              c10.resultNow(),
              c3.resultNow(),
              p));
    }
  }
}
