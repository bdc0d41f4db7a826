package m9;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.time.Duration;
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
 * c1(Of_g0 g0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String p, Outcome<String> c1, Of_g1 g1, Outcome<String> c0)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String c2, Of_g1 g1, Outcome<String> c1)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(Of_g1 g1, String c3)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(Outcome<String> c4, Of_g0 g0, String c2)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String p)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(String p)
 *   at once:  c7
 *   returns:  c7
 *
 * c8(String c6, String c0)
 *   at once:  c8
 *   returns:  c8
 *
 * g0(String p)
 *   at once:  c0
 *   returns:  Of_g0(c0)
 *
 * g1(String p), within 4m58s399ms
 *   at once, side by side:  g0 (a gather of its own), c0 (collected)
 *   once g0 is there:       c1
 *   returns:                Of_g1(c1, outcome of c0, g0, p)
 *
 * run(String p)
 *   at once, side by side:                               g0 (a gather of its own),
 *                                                        g1 (a gather of its own), c0
 *   once g0 is there:                                    c1 (collected)
 *   once c1 has ended and g1 is there and c0 has ended:  c2
 *   once c2 is there and g1 is there and c1 has ended:   c3 (api.c3)
 *   once g1 is there and c3 is there:                    c4 (collected)
 *   once c4 has ended and g0 is there and c2 is there:   c5
 *   returns:                                             nothing, when all have ended
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration G1_TIMEOUT = Duration.ofMillis(298399);

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
  public String c1(Of_g0 g0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(g0));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public String c2(String p, Outcome<String> c1, Of_g1 g1, Outcome<String> c0) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(p, c1, g1, c0));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public Task<String> c3(String c2, Of_g1 g1, Outcome<String> c1) {
    return runtime.start("It.c3", () -> api.c3(c2, g1, c1));
  }

  @Override
  public String c4(Of_g1 g1, String c3) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(g1, c3));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public String c5(Outcome<String> c4, Of_g0 g0, String c2) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(c4, g0, c2));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public Task<String> c6(String p) {
    return runtime.start("It.c6", () -> api.c6(p));
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
  public String c8(String c6, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8(c6, c0));
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0(p));
      group.join(IOException.class);
      return new Of_g0(c0.resultNow());
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1", G1_TIMEOUT)) {
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0(p));
      Task<String> c1 = group.startAfter("c1", () -> It.super.c1(g0.resultNow()), g0);
      group.join(IOException.class);
      return group.result(() -> new Of_g1(c1.resultNow(), c0.outcome(), g0.resultNow(), p));
    }
  }

  @Override
  public void run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run")) {
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<Of_g1> g1 = group.start("g1", () -> g1(p));
      Task<String> c0 = group.start("c0", () -> It.super.c0(p));
      Task<String> c1 = group.startCollectedAfter("c1", () -> It.super.c1(g0.resultNow()), g0);
      Task<String> c2 = group.startAfter(
          "c2",
          () -> It.super.c2(p, c1.outcome(), g1.resultNow(), c0.outcome()),
          TaskGroup.ended(c1),
          g1,
          TaskGroup.ended(c0));
      Task<String> c3 = group.startAfter(
          "c3",
          () -> api.c3(c2.resultNow(), g1.resultNow(), c1.outcome()),
          c2,
          g1,
          TaskGroup.ended(c1));
      Task<String> c4 = group.startCollectedAfter(
          "c4", () -> It.super.c4(g1.resultNow(), c3.resultNow()), g1, c3);
      group.startAfter(
          "c5",
          () -> It.super.c5(c4.outcome(), g0.resultNow(), c2.resultNow()),
          TaskGroup.ended(c4),
          g0,
          c2);
      group.join(IOException.class);
    }
  }
}
