package m1160;

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
 * c1(String p, String c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(Outcome<String> c1, String c0)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String c0, String c2, String c1)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String p, String c2, Outcome<String> c0, String c1)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String c2, Outcome<String> c4)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(String p, String c1)
 *   at once:  c6
 *   returns:  c6
 *
 * c7(String c0, String c1)
 *   at once:  c7
 *   returns:  c7
 *
 * c8(String c1, String c6)
 *   at once:  c8
 *   returns:  c8
 *
 * c9(String p, String c5, Outcome<String> c1)
 *   at once:  c9
 *   returns:  c9
 *
 * c10(String p)
 *   at once:  c10 (api.c10)
 *   returns:  a Task of c10, without waiting for it
 *
 * c11(Outcome<String> c3, String c2, String c9)
 *   at once:  c11 (api.c11)
 *   returns:  a Task of c11, without waiting for it
 *
 * run(String p)
 *   at once:                                            c0
 *   once c0 is there:                                   c1 (api.c1)
 *   once c1 has ended and c0 is there:                  c2 (api.c2)
 *   once c1 is there:                                   c6
 *   once c0 is there and c2 is there and c1 is there:   c3
 *   once c2 is there and c0 has ended and c1 is there:  c4 (collected)
 *   once c2 is there and c4 has ended:                  c5 (api.c5, collected)
 *   once c5 is there and c1 has ended:                  c9 (collected)
 *   returns:                                            a Task of Of_run(c3, outcome of c2, c6,
 *                                                       outcome of c9,
 *                                                       outcome of c4), without waiting for it
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
  public Task<String> c1(String p, String c0) {
    return runtime.start("It.c1", () -> api.c1(p, c0));
  }

  @Override
  public Task<String> c2(Outcome<String> c1, String c0) {
    return runtime.start("It.c2", () -> api.c2(c1, c0));
  }

  @Override
  public String c3(String c0, String c2, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(c0, c2, c1));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public String c4(String p, String c2, Outcome<String> c0, String c1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(p, c2, c0, c1));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public Task<String> c5(String c2, Outcome<String> c4) {
    return runtime.start("It.c5", () -> api.c5(c2, c4));
  }

  @Override
  public String c6(String p, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(p, c1));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public String c7(String c0, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(c0, c1));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public String c8(String c1, String c6) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8(c1, c6));
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
  }

  @Override
  public String c9(String p, String c5, Outcome<String> c1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c9")) {
      Task<String> c9 = group.start("c9", () -> It.super.c9(p, c5, c1));
      group.join(IOException.class, InterruptedException.class);
      return c9.resultNow();
    }
  }

  @Override
  public Task<String> c10(String p) {
    return runtime.start("It.c10", () -> api.c10(p));
  }

  @Override
  public Task<String> c11(Outcome<String> c3, String c2, String c9) {
    return runtime.start("It.c11", () -> api.c11(c3, c2, c9));
  }

  @Override
  public Task<Of_run> run(String p) throws IOException {
    return runtime.startGather("It.run", group -> {
      Task<String> c0 = group.start("c0", () -> It.super.c0(p));
      Task<String> c1 = group.startAfter("c1", () -> api.c1(p, c0.resultNow()), c0);
      Task<String> c2 = group.startAfter(
          "c2", () -> api.c2(c1.outcome(), c0.resultNow()), TaskGroup.ended(c1), c0);
      Task<String> c6 = group.startAfter("c6", () -> It.super.c6(p, c1.resultNow()), c1);
      Task<String> c3 = group.startAfter(
          "c3", () -> It.super.c3(c0.resultNow(), c2.resultNow(), c1.resultNow()), c0, c2, c1);
      Task<String> c4 = group.startCollectedAfter(
          "c4",
          () -> It.super.c4(p, c2.resultNow(), c0.outcome(), c1.resultNow()),
          c2,
          TaskGroup.ended(c0),
          c1);
      Task<String> c5 = group.startCollectedAfter(
          "c5", () -> api.c5(c2.resultNow(), c4.outcome()), c2, TaskGroup.ended(c4));
      Task<String> c9 = group.startCollectedAfter(
          "c9", () -> It.super.c9(p, c5.resultNow(), c1.outcome()), c5, TaskGroup.ended(c1));
      group.join(Throwable.class);
      return group.result(
          () -> new Of_run(c3.resultNow(), c2.outcome(), c6.resultNow(), c9.outcome(), c4.outcome()));
    });
  }
}
