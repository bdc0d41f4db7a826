package m1032;

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
 * c0()
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1(String c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String p, String c0, String c1)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3()
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String c1, Outcome<String> c0)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5()
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(String p, Outcome<String> c4, String c1, String c0)
 *   at once:  c6
 *   returns:  c6
 *
 * c7(String p)
 *   at once:  c7
 *   returns:  c7
 *
 * c8()
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * c9(String c0, String c5)
 *   at once:  c9
 *   returns:  c9
 *
 * c10(String p, String c1, String c0, Outcome<String> c2)
 *   at once:  c10
 *   returns:  c10
 *
 * run(String p)
 *   at once, side by side:                              c0 (api.c0), c3
 *   once c0 is there:                                   c1 (api.c1)
 *   once c0 is there and c1 is there:                   c2 (api.c2, collected)
 *   once c1 is there and c0 has ended:                  c4 (api.c4, collected)
 *   once c1 is there and c0 is there and c2 has ended:  c10
 *   once c4 has ended and c1 is there and c0 is there:  c6 (collected)
 *   returns:                                            Of_run(c10, outcome of c1, c3,
 *                                                       outcome of c4, outcome of c6, p)
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
  public Task<String> c2(String p, String c0, String c1) {
    return runtime.start("It.c2", () -> api.c2(p, c0, c1));
  }

  @Override
  public String c3() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3());
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Task<String> c4(String c1, Outcome<String> c0) {
    return runtime.start("It.c4", () -> api.c4(c1, c0));
  }

  @Override
  public Task<String> c5() {
    return runtime.start("It.c5", () -> api.c5());
  }

  @Override
  public String c6(String p, Outcome<String> c4, String c1, String c0) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(p, c4, c1, c0));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public String c7(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(p));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public Task<String> c8() {
    return runtime.start("It.c8", () -> api.c8());
  }

  @Override
  public String c9(String c0, String c5) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c9")) {
      Task<String> c9 = group.start("c9", () -> It.super.c9(c0, c5));
      group.join(IOException.class, InterruptedException.class);
      return c9.resultNow();
    }
  }

  @Override
  public String c10(String p, String c1, String c0, Outcome<String> c2) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c10")) {
      Task<String> c10 = group.start("c10", () -> It.super.c10(p, c1, c0, c2));
      group.join(IOException.class, InterruptedException.class);
      return c10.resultNow();
    }
  }

  @Override
  public Of_run run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<String> c3 = group.start("c3", () -> It.super.c3());
      Task<String> c1 = group.startAfter("c1", () -> api.c1(c0.resultNow()), c0);
      Task<String> c2 = group.startCollectedAfter(
          "c2", () -> api.c2(p, c0.resultNow(), c1.resultNow()), c0, c1);
      Task<String> c4 = group.startCollectedAfter(
          "c4", () -> api.c4(c1.resultNow(), c0.outcome()), c1, TaskGroup.ended(c0));
      Task<String> c10 = group.startAfter(
          "c10",
          () -> It.super.c10(p, c1.resultNow(), c0.resultNow(), c2.outcome()),
          c1,
          c0,
          TaskGroup.ended(c2));
      Task<String> c6 = group.startCollectedAfter(
          "c6",
          () -> It.super.c6(p, c4.outcome(), c1.resultNow(), c0.resultNow()),
          TaskGroup.ended(c4),
          c1,
          c0);
      group.join(IOException.class);
      return group.result(
          () -> new Of_run(
              c10.resultNow(), c1.outcome(), c3.resultNow(), c4.outcome(), c6.outcome(), p));
    }
  }
}
