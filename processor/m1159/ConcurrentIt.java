package m1159;

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
 * c1(String c0, Of_g0 g0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String p, Of_g0 g0, Outcome<String> c0)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String p, String c1, Of_g0 g0, String c0)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(Outcome<String> c3)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String p, String c1)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String p, String c5, String c2, Outcome<String> c1)
 *   at once:  c6
 *   returns:  c6
 *
 * c7(String p, String c6, String c5)
 *   at once:  c7
 *   returns:  c7
 *
 * c8(String p, Outcome<String> c6)
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * c9(String p, String c3)
 *   at once:  c9
 *   returns:  c9
 *
 * c10(String c9, Outcome<Of_g0> g0, String c7)
 *   at once:  c10 (api.c10)
 *   returns:  a Task of c10, without waiting for it
 *
 * g0(String p)
 *   at once:  c0
 *   returns:  Of_g0(c0)
 *
 * g1(String p)
 *   at once:  c0
 *   returns:  Of_g1(c0)
 *
 * run(String p), within 4m17s363ms
 *   at once, side by side:                              c0, g0 (a gather of its own)
 *   once c0 is there and g0 is there:                   c1
 *   once g0 is there and c0 has ended:                  c2 (api.c2)
 *   once c1 is there and g0 is there and c0 is there:   c3 (api.c3)
 *   once c1 is there:                                   c5
 *   once c5 is there and c2 is there and c1 has ended:  c6
 *   returns:                                            nothing, when all have ended
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(257363);

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
  public String c1(String c0, Of_g0 g0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(c0, g0));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public Task<String> c2(String p, Of_g0 g0, Outcome<String> c0) {
    return runtime.start("It.c2", () -> api.c2(p, g0, c0));
  }

  @Override
  public Task<String> c3(String p, String c1, Of_g0 g0, String c0) {
    return runtime.start("It.c3", () -> api.c3(p, c1, g0, c0));
  }

  @Override
  public String c4(Outcome<String> c3) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(c3));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public String c5(String p, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(p, c1));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public String c6(String p, String c5, String c2, Outcome<String> c1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(p, c5, c2, c1));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public String c7(String p, String c6, String c5) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(p, c6, c5));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public Task<String> c8(String p, Outcome<String> c6) {
    return runtime.start("It.c8", () -> api.c8(p, c6));
  }

  @Override
  public String c9(String p, String c3) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c9")) {
      Task<String> c9 = group.start("c9", () -> It.super.c9(p, c3));
      group.join(IOException.class, InterruptedException.class);
      return c9.resultNow();
    }
  }

  @Override
  public Task<String> c10(String c9, Outcome<Of_g0> g0, String c7) {
    return runtime.start("It.c10", () -> api.c10(c9, g0, c7));
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
      group.join(IOException.class);
      return new Of_g1(c0.resultNow());
    }
  }

  @Override
  public void run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<String> c1 = group.startAfter(
          "c1", () -> It.super.c1(c0.resultNow(), g0.resultNow()), c0, g0);
      Task<String> c2 = group.startAfter(
          "c2", () -> api.c2(p, g0.resultNow(), c0.outcome()), g0, TaskGroup.ended(c0));
      group.startAfter(
          "c3", () -> api.c3(p, c1.resultNow(), g0.resultNow(), c0.resultNow()), c1, g0, c0);
      Task<String> c5 = group.startAfter("c5", () -> It.super.c5(p, c1.resultNow()), c1);
      group.startAfter(
          "c6",
          () -> It.super.c6(p, c5.resultNow(), c2.resultNow(), c1.outcome()),
          c5,
          c2,
          TaskGroup.ended(c1));
      group.join(IOException.class);
    }
  }
}
