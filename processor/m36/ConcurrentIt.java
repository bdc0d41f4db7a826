package m36;

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
 * c2(Outcome<String> c1)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String c1)
 *   at once:  c3
 *   returns:  c3
 *
 * c4()
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String p, String c4, String c0, String c1)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String p, Outcome<String> c2)
 *   at once:  c6
 *   returns:  c6
 *
 * c7(String p, Of_g0 g0)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8(String c6, Of_g0 g0, String c0)
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * c9()
 *   at once:  c9
 *   returns:  c9
 *
 * c10(String c4, String c8)
 *   at once:  c10 (api.c10)
 *   returns:  a Task of c10, without waiting for it
 *
 * g0(String p)
 *   at once:  c0 (collected)
 *   returns:  Of_g0(outcome of c0, p)
 *
 * g1(String p)
 *   at once, side by side:                             c0 (collected), c4 (api.c4, collected)
 *   once c0 is there:                                  c1 (api.c1, collected)
 *   once c1 has ended:                                 c2 (api.c2, collected)
 *   once c4 is there and c0 is there and c1 is there:  c5 (collected)
 *   once c2 has ended:                                 c6
 *   returns:                                           Of_g1(c6, outcome of c5)
 *
 * run(String p)
 *   at once, side by side:  c0 (collected), g0 (a gather of its own), c9 (collected)
 *   once c0 is there:       c1 (api.c1, collected)
 *   once g0 is there:       c7 (api.c7)
 *   once c1 has ended:      c2 (api.c2, collected)
 *   once c2 has ended:      c6
 *   returns:                Of_run(c6, c7, outcome of c9)
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
  public Task<String> c2(Outcome<String> c1) {
    return runtime.start("It.c2", () -> api.c2(c1));
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
  public String c5(String p, String c4, String c0, String c1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(p, c4, c0, c1));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public String c6(String p, Outcome<String> c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(p, c2));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public Task<String> c7(String p, Of_g0 g0) {
    return runtime.start("It.c7", () -> api.c7(p, g0));
  }

  @Override
  public Task<String> c8(String c6, Of_g0 g0, String c0) {
    return runtime.start("It.c8", () -> api.c8(c6, g0, c0));
  }

  @Override
  public String c9() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c9")) {
      Task<String> c9 = group.start("c9", () -> It.super.c9());
      group.join(IOException.class, InterruptedException.class);
      return c9.resultNow();
    }
  }

  @Override
  public Task<String> c10(String c4, String c8) {
    return runtime.start("It.c10", () -> api.c10(c4, c8));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0());
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c0.outcome(), p));
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0());
      Task<String> c4 = group.startCollected("c4", () -> api.c4());
      Task<String> c1 = group.startCollectedAfter("c1", () -> api.c1(p, c0.resultNow()), c0);
      Task<String> c2 = group.startCollectedAfter(
          "c2", () -> api.c2(c1.outcome()), TaskGroup.ended(c1));
      Task<String> c5 = group.startCollectedAfter(
          "c5", () -> It.super.c5(p, c4.resultNow(), c0.resultNow(), c1.resultNow()), c4, c0, c1);
      Task<String> c6 = group.startAfter(
          "c6", () -> It.super.c6(p, c2.outcome()), TaskGroup.ended(c2));
      group.join(IOException.class);
      return group.result(() -> new Of_g1(c6.resultNow(), c5.outcome()));
    }
  }

  @Override
  public Of_run run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0());
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<String> c9 = group.startCollected("c9", () -> It.super.c9());
      Task<String> c1 = group.startCollectedAfter("c1", () -> api.c1(p, c0.resultNow()), c0);
      Task<String> c7 = group.startAfter("c7", () -> api.c7(p, g0.resultNow()), g0);
      Task<String> c2 = group.startCollectedAfter(
          "c2", () -> api.c2(c1.outcome()), TaskGroup.ended(c1));
      Task<String> c6 = group.startAfter(
          "c6", () -> It.super.c6(p, c2.outcome()), TaskGroup.ended(c2));
      group.join(IOException.class);
      return group.result(() -> new Of_run(c6.resultNow(), c7.resultNow(), c9.outcome()));
    }
  }
}
