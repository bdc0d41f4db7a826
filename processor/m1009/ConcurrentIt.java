package m1009;

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
 * c1(String p, String c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2()
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(Outcome<String> c0)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String c2, String c1)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String c3, String c2, String c1)
 *   at once:  c5
 *   returns:  c5
 *
 * run(String p)
 *   at once, side by side:                             c2 (api.c2), c0 (api.c0)
 *   once c0 is there:                                  c1 (api.c1)
 *   once c0 has ended:                                 c3
 *   once c2 is there and c1 is there:                  c4
 *   once c3 is there and c2 is there and c1 is there:  c5
 *   returns:                                           nothing, when all have ended
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
  public Task<String> c1(String p, String c0) {
    return runtime.start("It.c1", () -> api.c1(p, c0));
  }

  @Override
  public Task<String> c2() {
    return runtime.start("It.c2", () -> api.c2());
  }

  @Override
  public String c3(Outcome<String> c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(c0));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public String c4(String c2, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(c2, c1));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public String c5(String c3, String c2, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(c3, c2, c1));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public void run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c2 = group.start("c2", () -> api.c2());
      Task<String> c0 = group.start("c0", () -> api.c0(p));
      Task<String> c1 = group.startAfter("c1", () -> api.c1(p, c0.resultNow()), c0);
      Task<String> c3 = group.startAfter(
          "c3", () -> It.super.c3(c0.outcome()), TaskGroup.ended(c0));
      group.startAfter("c4", () -> It.super.c4(c2.resultNow(), c1.resultNow()), c2, c1);
      group.startAfter(
          "c5", () -> It.super.c5(c3.resultNow(), c2.resultNow(), c1.resultNow()), c3, c2, c1);
      group.join(IOException.class);
    }
  }
}
