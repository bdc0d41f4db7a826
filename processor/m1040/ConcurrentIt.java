package m1040;

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
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1(String c0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2()
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(Outcome<String> c2, Outcome<String> c0)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(Outcome<String> c2, String c3, String c1)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String c3, Outcome<String> c0)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String p, String c3, Outcome<Of_g0> g0, Outcome<String> c5)
 *   at once:  c6
 *   returns:  c6
 *
 * c7(Of_g1 g1)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8(String p, Outcome<String> c7, String c6)
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * c9()
 *   at once:  c9 (api.c9)
 *   returns:  a Task of c9, without waiting for it
 *
 * c10(String c5, String c2, Outcome<String> c4)
 *   at once:  c10 (api.c10)
 *   returns:  a Task of c10, without waiting for it
 *
 * c11(String c1, String c3, String c6)
 *   at once:  c11
 *   returns:  c11
 *
 * g0(String p)
 *   at once:           c0 (api.c0)
 *   once c0 is there:  c1
 *   returns:           Of_g0(c0, c1)
 *
 * g1(String p)
 *   at once:           c0 (api.c0, collected)
 *   once c0 is there:  c1 (collected)
 *   returns:           Of_g1(outcome of c1)
 *
 * run(String p), within 22m6s355ms
 *   at once, side by side:                               c0 (api.c0), c2 (api.c2, collected),
 *                                                        g0 (a gather of its own, collected),
 *                                                        g1 (a gather of its own)
 *   once c0 is there:                                    c1
 *   once c2 has ended and c0 has ended:                  c3
 *   once c3 is there and c0 has ended:                   c5 (collected)
 *   once c3 is there and g0 has ended and c5 has ended:  c6
 *   once c1 is there and c3 is there and c6 is there:    c11
 *   returns:                                             nothing, when all have ended
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(1326355);

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
  public String c1(String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(c0));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public Task<String> c2() {
    return runtime.start("It.c2", () -> api.c2());
  }

  @Override
  public String c3(Outcome<String> c2, Outcome<String> c0) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(c2, c0));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Task<String> c4(Outcome<String> c2, String c3, String c1) {
    return runtime.start("It.c4", () -> api.c4(c2, c3, c1));
  }

  @Override
  public String c5(String c3, Outcome<String> c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(c3, c0));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public String c6(String p, String c3, Outcome<Of_g0> g0, Outcome<String> c5) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(p, c3, g0, c5));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public Task<String> c7(Of_g1 g1) {
    return runtime.start("It.c7", () -> api.c7(g1));
  }

  @Override
  public Task<String> c8(String p, Outcome<String> c7, String c6) {
    return runtime.start("It.c8", () -> api.c8(p, c7, c6));
  }

  @Override
  public Task<String> c9() {
    return runtime.start("It.c9", () -> api.c9());
  }

  @Override
  public Task<String> c10(String c5, String c2, Outcome<String> c4) {
    return runtime.start("It.c10", () -> api.c10(c5, c2, c4));
  }

  @Override
  public String c11(String c1, String c3, String c6) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c11")) {
      Task<String> c11 = group.start("c11", () -> It.super.c11(c1, c3, c6));
      group.join(IOException.class, InterruptedException.class);
      return c11.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> api.c0(p));
      Task<String> c1 = group.startAfter("c1", () -> It.super.c1(c0.resultNow()), c0);
      group.join(IOException.class);
      return new Of_g0(c0.resultNow(), c1.resultNow());
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<String> c0 = group.startCollected("c0", () -> api.c0(p));
      Task<String> c1 = group.startCollectedAfter("c1", () -> It.super.c1(c0.resultNow()), c0);
      group.join(IOException.class);
      return group.result(() -> new Of_g1(c1.outcome()));
    }
  }

  @Override
  public void run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      Task<String> c0 = group.start("c0", () -> api.c0(p));
      Task<String> c2 = group.startCollected("c2", () -> api.c2());
      Task<Of_g0> g0 = group.startCollected("g0", () -> g0(p));
      group.start("g1", () -> g1(p));
      Task<String> c1 = group.startAfter("c1", () -> It.super.c1(c0.resultNow()), c0);
      Task<String> c3 = group.startAfter(
          "c3",
          () -> It.super.c3(c2.outcome(), c0.outcome()),
          TaskGroup.ended(c2),
          TaskGroup.ended(c0));
      Task<String> c5 = group.startCollectedAfter(
          "c5", () -> It.super.c5(c3.resultNow(), c0.outcome()), c3, TaskGroup.ended(c0));
      Task<String> c6 = group.startAfter(
          "c6",
          () -> It.super.c6(p, c3.resultNow(), g0.outcome(), c5.outcome()),
          c3,
          TaskGroup.ended(g0),
          TaskGroup.ended(c5));
      group.startAfter(
          "c11", () -> It.super.c11(c1.resultNow(), c3.resultNow(), c6.resultNow()), c1, c3, c6);
      group.join(IOException.class);
    }
  }
}
