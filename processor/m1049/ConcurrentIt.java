package m1049;

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
 * c0()
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1(Outcome<String> c0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String p, String c0)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String p, String c1, String c2)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String p, String c1, Outcome<String> c3)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5()
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String c0)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(String p)
 *   at once:  c7
 *   returns:  c7
 *
 * c8(String c4)
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * g0(String p)
 *   at once:            c0 (api.c0)
 *   once c0 is there:   c2 (collected)
 *   once c0 has ended:  c1
 *   returns:            Of_g0(outcome of c2, c1, c0, p)
 *
 * g1(String p)
 *   at once:                           c0 (api.c0)
 *   once c0 has ended:                 c1
 *   once c0 is there:                  c2
 *   once c1 is there and c2 is there:  c3
 *   returns:                           Of_g1(outcome of c1, c3, outcome of c0)
 *
 * run(String p), within 4m4s781ms
 *   at once, side by side:  g0 (a gather of its own), c0 (api.c0), c5 (collected), c7 (collected)
 *   once c0 is there:       c6 (api.c6)
 *   returns:                an Outcome of Of_run(g0, c0, outcome of c5, c6, outcome of c7)
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(244781);

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
  public String c1(Outcome<String> c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(c0));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public String c2(String p, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(p, c0));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public String c3(String p, String c1, String c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(p, c1, c2));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Task<String> c4(String p, String c1, Outcome<String> c3) {
    return runtime.start("It.c4", () -> api.c4(p, c1, c3));
  }

  @Override
  public String c5() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5());
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public Task<String> c6(String c0) {
    return runtime.start("It.c6", () -> api.c6(c0));
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
  public Task<String> c8(String c4) {
    return runtime.start("It.c8", () -> api.c8(c4));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<String> c2 = group.startCollectedAfter("c2", () -> It.super.c2(p, c0.resultNow()), c0);
      Task<String> c1 = group.startAfter(
          "c1", () -> It.super.c1(c0.outcome()), TaskGroup.ended(c0));
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c2.outcome(), c1.resultNow(), c0.resultNow(), p));
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<String> c1 = group.startAfter(
          "c1", () -> It.super.c1(c0.outcome()), TaskGroup.ended(c0));
      Task<String> c2 = group.startAfter("c2", () -> It.super.c2(p, c0.resultNow()), c0);
      Task<String> c3 = group.startAfter(
          "c3", () -> It.super.c3(p, c1.resultNow(), c2.resultNow()), c1, c2);
      group.join(IOException.class);
      return group.result(() -> new Of_g1(c1.outcome(), c3.resultNow(), c0.outcome()));
    }
  }

  @Override
  public Outcome<Of_run> run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<String> c5 = group.startCollected("c5", () -> It.super.c5());
      Task<String> c7 = group.startCollected("c7", () -> It.super.c7(p));
      Task<String> c6 = group.startAfter("c6", () -> api.c6(c0.resultNow()), c0);
      return group.joinOutcome(
          () -> new Of_run(
              g0.resultNow(), c0.resultNow(), c5.outcome(), c6.resultNow(), c7.outcome()));
    }
  }
}
