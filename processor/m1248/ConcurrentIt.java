package m1248;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.FanoutRuntime;
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
 * waited for before the caller is told. The failure of a <em>collected</em> call stops nothing: it
 * is handed on as an outcome.
 *
 * <pre>{@code
 * c0()
 *   at once:  c0
 *   returns:  c0
 *
 * c1(String p, String c0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2()
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String p)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String p, String c0, String c3)
 *   at once:  c4
 *   returns:  c4
 *
 * run(String p)
 *   at once, side by side:             c0 (collected), c3 (collected), c2
 *   once c0 is there and c3 is there:  c4 (collected)
 *   returns:                           Of_run(outcome of c0, outcome of c4, c2, outcome of c3)
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private final Script script;

  private final FanoutRuntime runtime;

  public ConcurrentIt(Script script) {
    this(script, FanoutRuntime.shared());
  }

  public ConcurrentIt(Script script, FanoutRuntime runtime) {
    this.script = Objects.requireNonNull(script, "script");
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
  public String c1(String p, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(p, c0));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public String c2() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2());
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public String c3(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(p));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public String c4(String p, String c0, String c3) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(p, c0, c3));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public Of_run run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0());
      Task<String> c3 = group.startCollected("c3", () -> It.super.c3(p));
      Task<String> c2 = group.start("c2", () -> It.super.c2());
      Task<String> c4 = group.startCollectedAfter(
          "c4", () -> It.super.c4(p, c0.resultNow(), c3.resultNow()), c0, c3);
      group.join(IOException.class);
      return group.result(
          () -> new Of_run(c0.outcome(), c4.outcome(), c2.resultNow(), c3.outcome()));
    }
  }
}
