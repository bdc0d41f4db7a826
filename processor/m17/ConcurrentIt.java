package m17;

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
 *   at once:  c0
 *   returns:  c0
 *
 * c1(String c0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(Outcome<String> c1, String c0)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String c0)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String c3, Outcome<String> c0)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(Outcome<String> c0, String c4)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String c2, String c0, String c4)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(String p, String c5)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8(String p, Outcome<String> c0, String c7, String c4)
 *   at once:  c8
 *   returns:  c8
 *
 * c9(String c1)
 *   at once:  c9
 *   returns:  c9
 *
 * g0(String p)
 *   at once:  c0
 *   returns:  Of_g0(c0)
 *
 * g1(String p)
 *   at once:                            c0
 *   once c0 is there:                   c1
 *   once c1 is there:                   c9
 *   once c1 has ended and c0 is there:  c2
 *   returns:                            Of_g1(c9, c2, p)
 *
 * run(String p), within 8m8s582ms
 *   at once:                                            c0
 *   once c0 is there, side by side:                     c3, c1
 *   once c3 is there and c0 has ended:                  c4
 *   once c1 is there:                                   c9
 *   once c1 has ended and c0 is there:                  c2
 *   once c0 has ended and c4 is there:                  c5
 *   once c2 is there and c0 is there and c4 is there:   c6 (api.c6)
 *   once c5 is there:                                   c7 (api.c7)
 *   once c0 has ended and c7 is there and c4 is there:  c8
 *   returns:                                            a Task of Of_run(outcome of c4, c8, c9,
 *                                                       c5, c6, c0), without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(488582);

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
  public String c2(Outcome<String> c1, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(c1, c0));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public String c3(String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(c0));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public String c4(String c3, Outcome<String> c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(c3, c0));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public String c5(Outcome<String> c0, String c4) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(c0, c4));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public Task<String> c6(String c2, String c0, String c4) {
    return runtime.start("It.c6", () -> api.c6(c2, c0, c4));
  }

  @Override
  public Task<String> c7(String p, String c5) {
    return runtime.start("It.c7", () -> api.c7(p, c5));
  }

  @Override
  public String c8(String p, Outcome<String> c0, String c7, String c4) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8(p, c0, c7, c4));
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
  }

  @Override
  public String c9(String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c9")) {
      Task<String> c9 = group.start("c9", () -> It.super.c9(c1));
      group.join(IOException.class, InterruptedException.class);
      return c9.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      group.join(IOException.class);
      return new Of_g0(c0.resultNow());
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<String> c1 = group.startAfter("c1", () -> It.super.c1(c0.resultNow()), c0);
      Task<String> c9 = group.startAfter("c9", () -> It.super.c9(c1.resultNow()), c1);
      Task<String> c2 = group.startAfter(
          "c2", () -> It.super.c2(c1.outcome(), c0.resultNow()), TaskGroup.ended(c1), c0);
      group.join(IOException.class);
      return new Of_g1(c9.resultNow(), c2.resultNow(), p);
    }
  }

  @Override
  public Task<Of_run> run(String p) throws IOException {
    return runtime.startGather("It.run", RUN_TIMEOUT, group -> {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<String> c3 = group.startAfter("c3", () -> It.super.c3(c0.resultNow()), c0);
      Task<String> c1 = group.startAfter("c1", () -> It.super.c1(c0.resultNow()), c0);
      Task<String> c4 = group.startAfter(
          "c4", () -> It.super.c4(c3.resultNow(), c0.outcome()), c3, TaskGroup.ended(c0));
      Task<String> c9 = group.startAfter("c9", () -> It.super.c9(c1.resultNow()), c1);
      Task<String> c2 = group.startAfter(
          "c2", () -> It.super.c2(c1.outcome(), c0.resultNow()), TaskGroup.ended(c1), c0);
      Task<String> c5 = group.startAfter(
          "c5", () -> It.super.c5(c0.outcome(), c4.resultNow()), TaskGroup.ended(c0), c4);
      Task<String> c6 = group.startAfter(
          "c6", () -> api.c6(c2.resultNow(), c0.resultNow(), c4.resultNow()), c2, c0, c4);
      Task<String> c7 = group.startAfter("c7", () -> api.c7(p, c5.resultNow()), c5);
      Task<String> c8 = group.startAfter(
          "c8",
          () -> It.super.c8(p, c0.outcome(), c7.resultNow(), c4.resultNow()),
          TaskGroup.ended(c0),
          c7,
          c4);
      group.join(Throwable.class);
      return group.result(
          () -> new Of_run(
              c4.outcome(),
              c8.resultNow(),
              c9.resultNow(),
              c5.resultNow(),
              c6.resultNow(),
              c0.resultNow()));
    });
  }
}
