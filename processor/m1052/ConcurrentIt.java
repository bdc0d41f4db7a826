package m1052;

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
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1(String p)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String p, String c0, Outcome<String> c1)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String c0)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String c0, Outcome<String> c1, Outcome<String> c2)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String p, Outcome<String> c3)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(String c4, String c5, String c1)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(String c2)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8(String p, Outcome<String> c1, String c0, Outcome<String> c4)
 *   at once:  c8
 *   returns:  c8
 *
 * c9(Outcome<String> c0)
 *   at once:  c9 (api.c9)
 *   returns:  a Task of c9, without waiting for it
 *
 * c10(String p, String c3, String c8)
 *   at once:  c10 (api.c10)
 *   returns:  a Task of c10, without waiting for it
 *
 * g0(String p)
 *   at once:           c0 (api.c0, collected)
 *   once c0 is there:  c3 (api.c3, collected)
 *   returns:           Of_g0(outcome of c3)
 *
 * run(String p)
 *   at once, side by side:                               c0 (api.c0), c1
 *   once c0 is there and c1 has ended:                   c2 (api.c2, collected)
 *   once c0 is there:                                    c3 (api.c3)
 *   once c0 has ended:                                   c9 (api.c9)
 *   once c0 is there and c1 has ended and c2 has ended:  c4
 *   once c3 has ended:                                   c5 (api.c5)
 *   once c2 is there:                                    c7 (api.c7, collected)
 *   once c4 is there and c5 is there and c1 is there:    c6 (api.c6)
 *   returns:                                             an Outcome of Of_run(c6, outcome of c7,
 *                                                        c5, c9, c3, outcome of c2)
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
  public String c1(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(p));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public Task<String> c2(String p, String c0, Outcome<String> c1) {
    return runtime.start("It.c2", () -> api.c2(p, c0, c1));
  }

  @Override
  public Task<String> c3(String c0) {
    return runtime.start("It.c3", () -> api.c3(c0));
  }

  @Override
  public String c4(String c0, Outcome<String> c1, Outcome<String> c2) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(c0, c1, c2));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public Task<String> c5(String p, Outcome<String> c3) {
    return runtime.start("It.c5", () -> api.c5(p, c3));
  }

  @Override
  public Task<String> c6(String c4, String c5, String c1) {
    return runtime.start("It.c6", () -> api.c6(c4, c5, c1));
  }

  @Override
  public Task<String> c7(String c2) {
    return runtime.start("It.c7", () -> api.c7(c2));
  }

  @Override
  public String c8(String p, Outcome<String> c1, String c0, Outcome<String> c4) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8(p, c1, c0, c4));
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
  }

  @Override
  public Task<String> c9(Outcome<String> c0) {
    return runtime.start("It.c9", () -> api.c9(c0));
  }

  @Override
  public Task<String> c10(String p, String c3, String c8) {
    return runtime.start("It.c10", () -> api.c10(p, c3, c8));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.startCollected("c0", () -> api.c0(p));
      Task<String> c3 = group.startCollectedAfter("c3", () -> api.c3(c0.resultNow()), c0);
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c3.outcome()));
    }
  }

  @Override
  public Outcome<Of_run> run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c0 = group.start("c0", () -> api.c0(p));
      Task<String> c1 = group.start("c1", () -> It.super.c1(p));
      Task<String> c2 = group.startCollectedAfter(
          "c2", () -> api.c2(p, c0.resultNow(), c1.outcome()), c0, TaskGroup.ended(c1));
      Task<String> c3 = group.startAfter("c3", () -> api.c3(c0.resultNow()), c0);
      Task<String> c9 = group.startAfter("c9", () -> api.c9(c0.outcome()), TaskGroup.ended(c0));
      Task<String> c4 = group.startAfter(
          "c4",
          () -> It.super.c4(c0.resultNow(), c1.outcome(), c2.outcome()),
          c0,
          TaskGroup.ended(c1),
          TaskGroup.ended(c2));
      Task<String> c5 = group.startAfter("c5", () -> api.c5(p, c3.outcome()), TaskGroup.ended(c3));
      Task<String> c7 = group.startCollectedAfter("c7", () -> api.c7(c2.resultNow()), c2);
      Task<String> c6 = group.startAfter(
          "c6", () -> api.c6(c4.resultNow(), c5.resultNow(), c1.resultNow()), c4, c5, c1);
      return group.joinOutcome(
          () -> new Of_run(
              c6.resultNow(),
              c7.outcome(),
              c5.resultNow(),
              c9.resultNow(),
              c3.resultNow(),
              c2.outcome()));
    }
  }
}
