package m1311;

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
 * c0(String p)
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1(String c0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String p)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String p, String c2, Outcome<String> c0)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String p)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String c0, String c3)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(Outcome<String> c4, String c0)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(String c4, Outcome<String> c2, String c5)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * run(String p)
 *   at once, side by side:                              c0 (api.c0), c4 (api.c4), c2 (api.c2)
 *   once c0 is there:                                   c1
 *   once c2 is there and c0 has ended:                  c3
 *   once c0 is there and c3 is there:                   c5
 *   once c4 is there and c2 has ended and c5 is there:  c7 (api.c7)
 *   returns:                                            nothing, when all have ended
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
  public Task<String> c0(String p) {
    return runtime.start("It.c0", () -> api.c0(p));
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
  public Task<String> c2(String p) {
    return runtime.start("It.c2", () -> api.c2(p));
  }

  @Override
  public String c3(String p, String c2, Outcome<String> c0) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(p, c2, c0));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Task<String> c4(String p) {
    return runtime.start("It.c4", () -> api.c4(p));
  }

  @Override
  public String c5(String c0, String c3) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(c0, c3));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public Task<String> c6(Outcome<String> c4, String c0) {
    return runtime.start("It.c6", () -> api.c6(c4, c0));
  }

  @Override
  public Task<String> c7(String c4, Outcome<String> c2, String c5) {
    return runtime.start("It.c7", () -> api.c7(c4, c2, c5));
  }

  @Override
  public void run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c0 = group.start("c0", () -> api.c0(p));
      Task<String> c4 = group.start("c4", () -> api.c4(p));
      Task<String> c2 = group.start("c2", () -> api.c2(p));
      group.startAfter("c1", () -> It.super.c1(c0.resultNow()), c0);
      Task<String> c3 = group.startAfter(
          "c3", () -> It.super.c3(p, c2.resultNow(), c0.outcome()), c2, TaskGroup.ended(c0));
      Task<String> c5 = group.startAfter(
          "c5", () -> It.super.c5(c0.resultNow(), c3.resultNow()), c0, c3);
      group.startAfter(
          "c7",
          () -> api.c7(c4.resultNow(), c2.outcome(), c5.resultNow()),
          c4,
          TaskGroup.ended(c2),
          c5);
      group.join(IOException.class);
    }
  }
}
