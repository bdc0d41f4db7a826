package m1196;

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
 *   at once:  c0
 *   returns:  c0
 *
 * c1(String p, String c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String p, Outcome<String> c1, Outcome<String> c0)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String c1, Outcome<String> c0, String c2)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String c0, String c2)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String c4, Outcome<String> c2)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String p, String c1)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(String c6)
 *   at once:  c7
 *   returns:  c7
 *
 * c8(String p, String c2, String c0)
 *   at once:  c8
 *   returns:  c8
 *
 * c9()
 *   at once:  c9 (api.c9)
 *   returns:  a Task of c9, without waiting for it
 *
 * g0(String p)
 *   at once:                                            c0
 *   once c0 is there:                                   c1 (api.c1, collected)
 *   once c1 has ended and c0 has ended:                 c2 (api.c2)
 *   once c1 is there and c0 has ended and c2 is there:  c3 (api.c3, collected)
 *   once c0 is there and c2 is there:                   c4
 *   once c4 is there and c2 has ended:                  c5
 *   returns:                                            Of_g0(outcome of c3, c5, c2)
 *
 * run(String p)
 *   at once:                                            c0
 *   once c0 is there:                                   c1 (api.c1)
 *   once c1 has ended and c0 has ended:                 c2 (api.c2)
 *   once c1 is there:                                   c6 (api.c6)
 *   once c1 is there and c0 has ended and c2 is there:  c3 (api.c3)
 *   once c6 is there:                                   c7
 *   once c0 is there and c2 is there:                   c4
 *   once c4 is there and c2 has ended:                  c5
 *   returns:                                            an Outcome of Of_run(c1, c3, c6, c7, c5,
 *                                                       c4)
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
  public String c0() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c0")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      group.join(IOException.class, InterruptedException.class);
      return c0.resultNow();
    }
  }

  @Override
  public Task<String> c1(String p, String c0) {
    return runtime.start("It.c1", () -> api.c1(p, c0));
  }

  @Override
  public Task<String> c2(String p, Outcome<String> c1, Outcome<String> c0) {
    return runtime.start("It.c2", () -> api.c2(p, c1, c0));
  }

  @Override
  public Task<String> c3(String c1, Outcome<String> c0, String c2) {
    return runtime.start("It.c3", () -> api.c3(c1, c0, c2));
  }

  @Override
  public String c4(String c0, String c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(c0, c2));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public String c5(String c4, Outcome<String> c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(c4, c2));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public Task<String> c6(String p, String c1) {
    return runtime.start("It.c6", () -> api.c6(p, c1));
  }

  @Override
  public String c7(String c6) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(c6));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public String c8(String p, String c2, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8(p, c2, c0));
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
  }

  @Override
  public Task<String> c9() {
    return runtime.start("It.c9", () -> api.c9());
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<String> c1 = group.startCollectedAfter("c1", () -> api.c1(p, c0.resultNow()), c0);
      Task<String> c2 = group.startAfter(
          "c2",
          () -> api.c2(p, c1.outcome(), c0.outcome()),
          TaskGroup.ended(c1),
          TaskGroup.ended(c0));
      Task<String> c3 = group.startCollectedAfter(
          "c3",
          () -> api.c3(c1.resultNow(), c0.outcome(), c2.resultNow()),
          c1,
          TaskGroup.ended(c0),
          c2);
      Task<String> c4 = group.startAfter(
          "c4", () -> It.super.c4(c0.resultNow(), c2.resultNow()), c0, c2);
      Task<String> c5 = group.startAfter(
          "c5", () -> It.super.c5(c4.resultNow(), c2.outcome()), c4, TaskGroup.ended(c2));
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c3.outcome(), c5.resultNow(), c2.resultNow()));
    }
  }

  @Override
  public Outcome<Of_run> run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<String> c1 = group.startAfter("c1", () -> api.c1(p, c0.resultNow()), c0);
      Task<String> c2 = group.startAfter(
          "c2",
          () -> api.c2(p, c1.outcome(), c0.outcome()),
          TaskGroup.ended(c1),
          TaskGroup.ended(c0));
      Task<String> c6 = group.startAfter("c6", () -> api.c6(p, c1.resultNow()), c1);
      Task<String> c3 = group.startAfter(
          "c3",
          () -> api.c3(c1.resultNow(), c0.outcome(), c2.resultNow()),
          c1,
          TaskGroup.ended(c0),
          c2);
      Task<String> c7 = group.startAfter("c7", () -> It.super.c7(c6.resultNow()), c6);
      Task<String> c4 = group.startAfter(
          "c4", () -> It.super.c4(c0.resultNow(), c2.resultNow()), c0, c2);
      Task<String> c5 = group.startAfter(
          "c5", () -> It.super.c5(c4.resultNow(), c2.outcome()), c4, TaskGroup.ended(c2));
      return group.joinOutcome(
          () -> new Of_run(
              c1.resultNow(),
              c3.resultNow(),
              c6.resultNow(),
              c7.resultNow(),
              c5.resultNow(),
              c4.resultNow()));
    }
  }
}
