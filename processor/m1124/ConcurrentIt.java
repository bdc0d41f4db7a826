package m1124;

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
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(Outcome<String> c1, String c0)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String p, Outcome<String> c0, String c1)
 *   at once:  c3
 *   returns:  c3
 *
 * c4()
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(Outcome<String> c4)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(Outcome<String> c0)
 *   at once:  c6
 *   returns:  c6
 *
 * c7(String p, Outcome<String> c6)
 *   at once:  c7
 *   returns:  c7
 *
 * c8(String c1)
 *   at once:  c8
 *   returns:  c8
 *
 * c9()
 *   at once:  c9
 *   returns:  c9
 *
 * c10(String p, String c3, String c7)
 *   at once:  c10
 *   returns:  c10
 *
 * c11(String p, Of_g0 g0, String c3)
 *   at once:  c11
 *   returns:  c11
 *
 * g0(String p, String c2)
 *   at once, side by side:  c4 (api.c4), c0
 *   once c0 is there:       c1 (api.c1)
 *   returns:                Of_g0(c4, c1, p)
 *
 * run(String p)
 *   at once, side by side:  c0 (collected), c9, c4 (api.c4, collected)
 *   once c0 is there:       c1 (api.c1, collected)
 *   once c0 has ended:      c6 (collected)
 *   once c1 is there:       c8 (collected)
 *   once c6 has ended:      c7
 *   returns:                an Outcome of Of_run(outcome of c8, c9, outcome of c0, c7,
 *                           outcome of c6, outcome of c4, p)
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
  public Task<String> c1(String c0) {
    return runtime.start("It.c1", () -> api.c1(c0));
  }

  @Override
  public String c2(Outcome<String> c1, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(c1, c0));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public String c3(String p, Outcome<String> c0, String c1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(p, c0, c1));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Task<String> c4() {
    return runtime.start("It.c4", () -> api.c4());
  }

  @Override
  public String c5(Outcome<String> c4) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(c4));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public String c6(Outcome<String> c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(c0));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public String c7(String p, Outcome<String> c6) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(p, c6));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public String c8(String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8(c1));
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
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
  public String c10(String p, String c3, String c7) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c10")) {
      Task<String> c10 = group.start("c10", () -> It.super.c10(p, c3, c7));
      group.join(IOException.class, InterruptedException.class);
      return c10.resultNow();
    }
  }

  @Override
  public String c11(String p, Of_g0 g0, String c3) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c11")) {
      Task<String> c11 = group.start("c11", () -> It.super.c11(p, g0, c3));
      group.join(IOException.class, InterruptedException.class);
      return c11.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p, String c2) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c4 = group.start("c4", () -> api.c4());
      Task<String> c0 = group.start("c0", () -> It.super.c0(p));
      Task<String> c1 = group.startAfter("c1", () -> api.c1(c0.resultNow()), c0);
      group.join(IOException.class);
      return new Of_g0(c4.resultNow(), c1.resultNow(), p);
    }
  }

  @Override
  public Outcome<Of_run> run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0(p));
      Task<String> c9 = group.start("c9", () -> It.super.c9());
      Task<String> c4 = group.startCollected("c4", () -> api.c4());
      Task<String> c1 = group.startCollectedAfter("c1", () -> api.c1(c0.resultNow()), c0);
      Task<String> c6 = group.startCollectedAfter(
          "c6", () -> It.super.c6(c0.outcome()), TaskGroup.ended(c0));
      Task<String> c8 = group.startCollectedAfter("c8", () -> It.super.c8(c1.resultNow()), c1);
      Task<String> c7 = group.startAfter(
          "c7", () -> It.super.c7(p, c6.outcome()), TaskGroup.ended(c6));
      return group.joinOutcome(
          () -> new Of_run(
              c8.outcome(),
              c9.resultNow(),
              c0.outcome(),
              c7.resultNow(),
              c6.outcome(),
              c4.outcome(),
              p));
    }
  }
}
