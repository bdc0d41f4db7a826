package m11;

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
 *   at once:  c1
 *   returns:  c1
 *
 * c2(Outcome<String> c1)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String p, Outcome<String> c2)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4()
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String c3)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String p)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7()
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8(String p, String c4)
 *   at once:  c8
 *   returns:  c8
 *
 * c9(Outcome<String> c0, String c8)
 *   at once:  c9
 *   returns:  c9
 *
 * c10(Outcome<String> c8)
 *   at once:  c10 (api.c10)
 *   returns:  a Task of c10, without waiting for it
 *
 * g0(String p)
 *   at once:            c0 (api.c0, collected)
 *   once c0 is there:   c1 (collected)
 *   once c1 has ended:  c2 (collected)
 *   once c2 has ended:  c3 (api.c3, collected)
 *   once c3 is there:   c5 (collected)
 *   returns:            Of_g0(outcome of c5, p)
 *
 * run(String p)
 *   at once, side by side:  c0 (api.c0), c6 (api.c6, collected), c4 (collected)
 *   once c0 is there:       c1
 *   once c4 is there:       c8 (collected)
 *   once c1 has ended:      c2 (collected)
 *   once c8 has ended:      c10 (api.c10)
 *   once c2 has ended:      c3 (api.c3, collected)
 *   once c3 is there:       c5 (collected)
 *   returns:                a Task of Of_run(c1, outcome of c5, outcome of c6, c0,
 *                           c10), without waiting for it
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
  public String c1(String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(c0));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public String c2(Outcome<String> c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(c1));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public Task<String> c3(String p, Outcome<String> c2) {
    return runtime.start("It.c3", () -> api.c3(p, c2));
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
  public String c5(String c3) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(c3));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public Task<String> c6(String p) {
    return runtime.start("It.c6", () -> api.c6(p));
  }

  @Override
  public Task<String> c7() {
    return runtime.start("It.c7", () -> api.c7());
  }

  @Override
  public String c8(String p, String c4) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8(p, c4));
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
  }

  @Override
  public String c9(Outcome<String> c0, String c8) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c9")) {
      Task<String> c9 = group.start("c9", () -> It.super.c9(c0, c8));
      group.join(IOException.class, InterruptedException.class);
      return c9.resultNow();
    }
  }

  @Override
  public Task<String> c10(Outcome<String> c8) {
    return runtime.start("It.c10", () -> api.c10(c8));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.startCollected("c0", () -> api.c0());
      Task<String> c1 = group.startCollectedAfter("c1", () -> It.super.c1(c0.resultNow()), c0);
      Task<String> c2 = group.startCollectedAfter(
          "c2", () -> It.super.c2(c1.outcome()), TaskGroup.ended(c1));
      Task<String> c3 = group.startCollectedAfter(
          "c3", () -> api.c3(p, c2.outcome()), TaskGroup.ended(c2));
      Task<String> c5 = group.startCollectedAfter("c5", () -> It.super.c5(c3.resultNow()), c3);
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c5.outcome(), p));
    }
  }

  @Override
  public Task<Of_run> run(String p) throws IOException {
    return runtime.startGather("It.run", group -> {
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<String> c6 = group.startCollected("c6", () -> api.c6(p));
      Task<String> c4 = group.startCollected("c4", () -> It.super.c4());
      Task<String> c1 = group.startAfter("c1", () -> It.super.c1(c0.resultNow()), c0);
      Task<String> c8 = group.startCollectedAfter("c8", () -> It.super.c8(p, c4.resultNow()), c4);
      Task<String> c2 = group.startCollectedAfter(
          "c2", () -> It.super.c2(c1.outcome()), TaskGroup.ended(c1));
      Task<String> c10 = group.startAfter("c10", () -> api.c10(c8.outcome()), TaskGroup.ended(c8));
      Task<String> c3 = group.startCollectedAfter(
          "c3", () -> api.c3(p, c2.outcome()), TaskGroup.ended(c2));
      Task<String> c5 = group.startCollectedAfter("c5", () -> It.super.c5(c3.resultNow()), c3);
      group.join(Throwable.class);
      return group.result(
          () -> new Of_run(
              c1.resultNow(), c5.outcome(), c6.outcome(), c0.resultNow(), c10.resultNow()));
    });
  }
}
