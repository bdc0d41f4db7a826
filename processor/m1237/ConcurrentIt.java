package m1237;

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
 *   at once:  c0
 *   returns:  c0
 *
 * c1(String p, String c0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String p, Outcome<String> c0, Outcome<String> c1)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(Outcome<String> c1)
 *   at once:  c3
 *   returns:  c3
 *
 * c4()
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String p, String c0, Outcome<String> c1, String c4)
 *   at once:  c5
 *   returns:  c5
 *
 * c6()
 *   at once:  c6
 *   returns:  c6
 *
 * g0(String p)
 *   at once, side by side:               c0, c4
 *   once c0 is there:                    c1
 *   once c0 has ended and c1 has ended:  c2 (api.c2)
 *   returns:                             Of_g0(c2, c1, c4)
 *
 * run(String p)
 *   at once:  g0 (a gather of its own)
 *   returns:  Of_run(g0)
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
  public String c0(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c0")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0(p));
      group.join(IOException.class, InterruptedException.class);
      return c0.resultNow();
    }
  }

  @Override
  public String c1(String p, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(p, c0));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public Task<String> c2(String p, Outcome<String> c0, Outcome<String> c1) {
    return runtime.start("It.c2", () -> api.c2(p, c0, c1));
  }

  @Override
  public String c3(Outcome<String> c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(c1));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
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
  public String c5(String p, String c0, Outcome<String> c1, String c4) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(p, c0, c1, c4));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public String c6() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6());
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0(p));
      Task<String> c4 = group.start("c4", () -> It.super.c4());
      Task<String> c1 = group.startAfter("c1", () -> It.super.c1(p, c0.resultNow()), c0);
      Task<String> c2 = group.startAfter(
          "c2",
          () -> api.c2(p, c0.outcome(), c1.outcome()),
          TaskGroup.ended(c0),
          TaskGroup.ended(c1));
      group.join(IOException.class);
      return new Of_g0(c2.resultNow(), c1.resultNow(), c4.resultNow());
    }
  }

  @Override
  public Of_run run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run")) {
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      group.join(IOException.class);
      return new Of_run(g0.resultNow());
    }
  }
}
