package m1030;

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
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1(Of_g0 g0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String p, Outcome<String> c0, Of_g0 g0, String c1)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String p, Outcome<Of_g0> g0, String c1, Outcome<String> c2)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String c3, Of_g0 g0)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String c0, String c2)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * g0(String p)
 *   at once:  c0 (api.c0)
 *   returns:  Of_g0(c0)
 *
 * run(String p)
 *   at once, side by side:                               g0 (a gather of its own), c0 (api.c0)
 *   once g0 is there:                                    c1
 *   once c0 has ended and g0 is there and c1 is there:   c2
 *   once c0 is there and c2 is there:                    c5 (api.c5)
 *   once g0 has ended and c1 is there and c2 has ended:  c3
 *   once c3 is there and g0 is there:                    c4
 *   returns:                                             Of_run(c1, c5, c4, c3, c2)
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
  public Task<String> c0() {
    return runtime.start("It.c0", () -> api.c0());
  }

  @Override
  public String c1(Of_g0 g0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(g0));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public String c2(String p, Outcome<String> c0, Of_g0 g0, String c1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(p, c0, g0, c1));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public String c3(String p, Outcome<Of_g0> g0, String c1, Outcome<String> c2) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(p, g0, c1, c2));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public String c4(String c3, Of_g0 g0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(c3, g0));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public Task<String> c5(String c0, String c2) {
    return runtime.start("It.c5", () -> api.c5(c0, c2));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> api.c0());
      group.join(IOException.class);
      return new Of_g0(c0.resultNow());
    }
  }

  @Override
  public Of_run run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run")) {
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<String> c1 = group.startAfter("c1", () -> It.super.c1(g0.resultNow()), g0);
      Task<String> c2 = group.startAfter(
          "c2",
          () -> It.super.c2(p, c0.outcome(), g0.resultNow(), c1.resultNow()),
          TaskGroup.ended(c0),
          g0,
          c1);
      Task<String> c5 = group.startAfter(
          "c5", () -> api.c5(c0.resultNow(), c2.resultNow()), c0, c2);
      Task<String> c3 = group.startAfter(
          "c3",
          () -> It.super.c3(p, g0.outcome(), c1.resultNow(), c2.outcome()),
          TaskGroup.ended(g0),
          c1,
          TaskGroup.ended(c2));
      Task<String> c4 = group.startAfter(
          "c4", () -> It.super.c4(c3.resultNow(), g0.resultNow()), c3, g0);
      group.join(IOException.class);
      return new Of_run(
          c1.resultNow(), c5.resultNow(), c4.resultNow(), c3.resultNow(), c2.resultNow());
    }
  }
}
