package m1278;

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
 * waited for before the caller is told. The failure of a <em>collected</em> call stops nothing: it
 * is handed on as an outcome.
 *
 * <pre>{@code
 * c0(String p)
 *   at once:  c0
 *   returns:  c0
 *
 * c1(String c0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2()
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String c1)
 *   at once:  c3
 *   returns:  c3
 *
 * c4()
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String p, String c0, String c3)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(String p, String c0, Outcome<String> c5)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(String p, String c0, String c6)
 *   at once:  c7
 *   returns:  c7
 *
 * c8(String p, String c2, String c7)
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * c9(String c2, String c7)
 *   at once:  c9 (api.c9)
 *   returns:  a Task of c9, without waiting for it
 *
 * c10(String c7)
 *   at once:  c10 (api.c10)
 *   returns:  a Task of c10, without waiting for it
 *
 * run(String p)
 *   at once, side by side:              c0, c2
 *   once c0 is there:                   c1
 *   once c1 is there:                   c3 (collected)
 *   once c0 is there and c3 is there:   c5 (api.c5, collected)
 *   once c0 is there and c5 has ended:  c6 (api.c6)
 *   once c0 is there and c6 is there:   c7
 *   once c2 is there and c7 is there:   c8 (api.c8)
 *   returns:                            Of_run(c1, c8)
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
  public String c1(String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(c0));
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
  public String c3(String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(c1));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Task<String> c4() {
    return runtime.start("It.c4", () -> api.c4());
  }

  @Override
  public Task<String> c5(String p, String c0, String c3) {
    return runtime.start("It.c5", () -> api.c5(p, c0, c3));
  }

  @Override
  public Task<String> c6(String p, String c0, Outcome<String> c5) {
    return runtime.start("It.c6", () -> api.c6(p, c0, c5));
  }

  @Override
  public String c7(String p, String c0, String c6) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(p, c0, c6));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public Task<String> c8(String p, String c2, String c7) {
    return runtime.start("It.c8", () -> api.c8(p, c2, c7));
  }

  @Override
  public Task<String> c9(String c2, String c7) {
    return runtime.start("It.c9", () -> api.c9(c2, c7));
  }

  @Override
  public Task<String> c10(String c7) {
    return runtime.start("It.c10", () -> api.c10(c7));
  }

  @Override
  public Of_run run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0(p));
      Task<String> c2 = group.start("c2", () -> It.super.c2());
      Task<String> c1 = group.startAfter("c1", () -> It.super.c1(c0.resultNow()), c0);
      Task<String> c3 = group.startCollectedAfter("c3", () -> It.super.c3(c1.resultNow()), c1);
      Task<String> c5 = group.startCollectedAfter(
          "c5", () -> api.c5(p, c0.resultNow(), c3.resultNow()), c0, c3);
      Task<String> c6 = group.startAfter(
          "c6", () -> api.c6(p, c0.resultNow(), c5.outcome()), c0, TaskGroup.ended(c5));
      Task<String> c7 = group.startAfter(
          "c7", () -> It.super.c7(p, c0.resultNow(), c6.resultNow()), c0, c6);
      Task<String> c8 = group.startAfter(
          "c8", () -> api.c8(p, c2.resultNow(), c7.resultNow()), c2, c7);
      group.join(IOException.class);
      return new Of_run(c1.resultNow(), c8.resultNow());
    }
  }
}
