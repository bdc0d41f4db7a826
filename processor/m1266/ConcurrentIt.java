package m1266;

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
 * c1()
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String p, String c1, String c0)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String c1, String c0, Outcome<String> c2)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(Outcome<String> c0, String c2, String c1)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String p, String c0, String c1)
 *   at once:  c5
 *   returns:  c5
 *
 * c6()
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(String c6)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8(String c1, String c5)
 *   at once:  c8
 *   returns:  c8
 *
 * c9(Outcome<String> c1, String c5, Outcome<String> c6)
 *   at once:  c9 (api.c9)
 *   returns:  a Task of c9, without waiting for it
 *
 * c10(String c9, String c0, Outcome<String> c4)
 *   at once:  c10
 *   returns:  c10
 *
 * g0(String p, String c3)
 *   at once, side by side:                               c0, c1, c6 (api.c6, collected)
 *   once c1 is there and c0 is there:                    c2 (api.c2)
 *   once c0 is there and c1 is there:                    c5
 *   once c0 has ended and c2 is there and c1 is there:   c4
 *   once c1 has ended and c5 is there and c6 has ended:  c9 (api.c9)
 *   returns:                                             Of_g0(c4, c9)
 *
 * run(String p)
 *   at once, side by side:                               c1, c0, c6 (api.c6, collected)
 *   once c1 is there and c0 is there:                    c2 (api.c2)
 *   once c0 is there and c1 is there:                    c5
 *   once c1 has ended and c5 is there and c6 has ended:  c9 (api.c9)
 *   once c0 has ended and c2 is there and c1 is there:   c4
 *   returns:                                             Of_run(c2, c9, c1, c4)
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
  public String c1() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1());
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public Task<String> c2(String p, String c1, String c0) {
    return runtime.start("It.c2", () -> api.c2(p, c1, c0));
  }

  @Override
  public String c3(String c1, String c0, Outcome<String> c2) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(c1, c0, c2));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public String c4(Outcome<String> c0, String c2, String c1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(c0, c2, c1));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public String c5(String p, String c0, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(p, c0, c1));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public Task<String> c6() {
    return runtime.start("It.c6", () -> api.c6());
  }

  @Override
  public Task<String> c7(String c6) {
    return runtime.start("It.c7", () -> api.c7(c6));
  }

  @Override
  public String c8(String c1, String c5) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8(c1, c5));
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
  }

  @Override
  public Task<String> c9(Outcome<String> c1, String c5, Outcome<String> c6) {
    return runtime.start("It.c9", () -> api.c9(c1, c5, c6));
  }

  @Override
  public String c10(String c9, String c0, Outcome<String> c4) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c10")) {
      Task<String> c10 = group.start("c10", () -> It.super.c10(c9, c0, c4));
      group.join(IOException.class, InterruptedException.class);
      return c10.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p, String c3) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<String> c1 = group.start("c1", () -> It.super.c1());
      Task<String> c6 = group.startCollected("c6", () -> api.c6());
      Task<String> c2 = group.startAfter(
          "c2", () -> api.c2(p, c1.resultNow(), c0.resultNow()), c1, c0);
      Task<String> c5 = group.startAfter(
          "c5", () -> It.super.c5(p, c0.resultNow(), c1.resultNow()), c0, c1);
      Task<String> c4 = group.startAfter(
          "c4",
          () -> It.super.c4(c0.outcome(), c2.resultNow(), c1.resultNow()),
          TaskGroup.ended(c0),
          c2,
          c1);
      Task<String> c9 = group.startAfter(
          "c9",
          () -> api.c9(c1.outcome(), c5.resultNow(), c6.outcome()),
          TaskGroup.ended(c1),
          c5,
          TaskGroup.ended(c6));
      group.join(IOException.class);
      return new Of_g0(c4.resultNow(), c9.resultNow());
    }
  }

  @Override
  public Of_run run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1());
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<String> c6 = group.startCollected("c6", () -> api.c6());
      Task<String> c2 = group.startAfter(
          "c2", () -> api.c2(p, c1.resultNow(), c0.resultNow()), c1, c0);
      Task<String> c5 = group.startAfter(
          "c5", () -> It.super.c5(p, c0.resultNow(), c1.resultNow()), c0, c1);
      Task<String> c9 = group.startAfter(
          "c9",
          () -> api.c9(c1.outcome(), c5.resultNow(), c6.outcome()),
          TaskGroup.ended(c1),
          c5,
          TaskGroup.ended(c6));
      Task<String> c4 = group.startAfter(
          "c4",
          () -> It.super.c4(c0.outcome(), c2.resultNow(), c1.resultNow()),
          TaskGroup.ended(c0),
          c2,
          c1);
      group.join(IOException.class);
      return new Of_run(c2.resultNow(), c9.resultNow(), c1.resultNow(), c4.resultNow());
    }
  }
}
