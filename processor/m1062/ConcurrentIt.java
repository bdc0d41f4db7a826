package m1062;

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
 * c1(String c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String p, String c1)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String p, String c2, String c1, String c0)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String p)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String p, String c1, String c3, String c0)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(String p, String c4, Outcome<String> c0)
 *   at once:  c6
 *   returns:  c6
 *
 * c7(String c2, String c6, String c4)
 *   at once:  c7
 *   returns:  c7
 *
 * run(String p)
 *   at once, side by side:                             c0 (api.c0), c4 (api.c4)
 *   once c0 is there:                                  c1 (api.c1)
 *   once c4 is there and c0 has ended:                 c6
 *   once c1 is there:                                  c2
 *   once c2 is there and c6 is there and c4 is there:  c7
 *   once c2 is there and c1 is there and c0 is there:  c3
 *   returns:                                           an Outcome of nothing
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
  public Task<String> c1(String c0) {
    return runtime.start("It.c1", () -> api.c1(c0));
  }

  @Override
  public String c2(String p, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(p, c1));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public String c3(String p, String c2, String c1, String c0) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(p, c2, c1, c0));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Task<String> c4(String p) {
    return runtime.start("It.c4", () -> api.c4(p));
  }

  @Override
  public Task<String> c5(String p, String c1, String c3, String c0) {
    return runtime.start("It.c5", () -> api.c5(p, c1, c3, c0));
  }

  @Override
  public String c6(String p, String c4, Outcome<String> c0) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(p, c4, c0));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public String c7(String c2, String c6, String c4) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(c2, c6, c4));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public Outcome<Void> run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<String> c4 = group.start("c4", () -> api.c4(p));
      Task<String> c1 = group.startAfter("c1", () -> api.c1(c0.resultNow()), c0);
      Task<String> c6 = group.startAfter(
          "c6", () -> It.super.c6(p, c4.resultNow(), c0.outcome()), c4, TaskGroup.ended(c0));
      Task<String> c2 = group.startAfter("c2", () -> It.super.c2(p, c1.resultNow()), c1);
      group.startAfter(
          "c7", () -> It.super.c7(c2.resultNow(), c6.resultNow(), c4.resultNow()), c2, c6, c4);
      group.startAfter(
          "c3", () -> It.super.c3(p, c2.resultNow(), c1.resultNow(), c0.resultNow()), c2, c1, c0);
      return group.joinOutcome(() -> null);
    }
  }
}
