package m1038;

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
 * c3(String p, Outcome<String> c0, String c2)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(Of_g0 g0, String c2, Outcome<String> c3)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(Outcome<String> c2, String c4, Outcome<Of_g0> g0)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(String p, Outcome<String> c1, String c0)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(String c1, String c4, Outcome<String> c3)
 *   at once:  c7
 *   returns:  c7
 *
 * c8(String p, String c5, Outcome<String> c2, String c1)
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * g0(String p)
 *   at once, side by side:              c0 (api.c0), c2 (api.c2, collected)
 *   once c0 is there:                   c1 (collected)
 *   once c0 has ended and c2 is there:  c3 (collected)
 *   returns:                            Of_g0(outcome of c1, c0, outcome of c3)
 *
 * g1(String p)
 *   at once, side by side:              c0 (api.c0, collected), c2 (api.c2)
 *   once c0 has ended and c2 is there:  c3
 *   returns:                            Of_g1(outcome of c0, outcome of c2, c3)
 *
 * run(String p), within 4m37s517ms
 *   at once, side by side:                               c2 (api.c2), g0 (a gather of its own),
 *                                                        c0 (api.c0, collected)
 *   once c0 has ended and c2 is there:                   c3 (collected)
 *   once c0 is there:                                    c1 (collected)
 *   once g0 is there and c2 is there and c3 has ended:   c4 (api.c4)
 *   once c2 has ended and c4 is there and g0 has ended:  c5 (api.c5)
 *   once c1 is there and c4 is there and c3 has ended:   c7 (collected)
 *   returns:                                             a Task of Of_run(c2, c5,
 *                                                        outcome of c7), without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(277517);

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
  public String c3(String p, Outcome<String> c0, String c2) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(p, c0, c2));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Task<String> c4(Of_g0 g0, String c2, Outcome<String> c3) {
    return runtime.start("It.c4", () -> api.c4(g0, c2, c3));
  }

  @Override
  public Task<String> c5(Outcome<String> c2, String c4, Outcome<Of_g0> g0) {
    return runtime.start("It.c5", () -> api.c5(c2, c4, g0));
  }

  @Override
  public Task<String> c6(String p, Outcome<String> c1, String c0) {
    return runtime.start("It.c6", () -> api.c6(p, c1, c0));
  }

  @Override
  public String c7(String c1, String c4, Outcome<String> c3) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(c1, c4, c3));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public Task<String> c8(String p, String c5, Outcome<String> c2, String c1) {
    return runtime.start("It.c8", () -> api.c8(p, c5, c2, c1));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> api.c0(p));
      Task<String> c2 = group.startCollected("c2", () -> api.c2());
      Task<String> c1 = group.startCollectedAfter("c1", () -> It.super.c1(c0.resultNow()), c0);
      Task<String> c3 = group.startCollectedAfter(
          "c3", () -> It.super.c3(p, c0.outcome(), c2.resultNow()), TaskGroup.ended(c0), c2);
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c1.outcome(), c0.resultNow(), c3.outcome()));
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<String> c0 = group.startCollected("c0", () -> api.c0(p));
      Task<String> c2 = group.start("c2", () -> api.c2());
      Task<String> c3 = group.startAfter(
          "c3", () -> It.super.c3(p, c0.outcome(), c2.resultNow()), TaskGroup.ended(c0), c2);
      group.join(IOException.class);
      return group.result(() -> new Of_g1(c0.outcome(), c2.outcome(), c3.resultNow()));
    }
  }

  @Override
  public Task<Of_run> run(String p) throws IOException {
    return runtime.startGather("It.run", RUN_TIMEOUT, group -> {
      Task<String> c2 = group.start("c2", () -> api.c2());
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<String> c0 = group.startCollected("c0", () -> api.c0(p));
      Task<String> c3 = group.startCollectedAfter(
          "c3", () -> It.super.c3(p, c0.outcome(), c2.resultNow()), TaskGroup.ended(c0), c2);
      Task<String> c1 = group.startCollectedAfter("c1", () -> It.super.c1(c0.resultNow()), c0);
      Task<String> c4 = group.startAfter(
          "c4",
          () -> api.c4(g0.resultNow(), c2.resultNow(), c3.outcome()),
          g0,
          c2,
          TaskGroup.ended(c3));
      Task<String> c5 = group.startAfter(
          "c5",
          () -> api.c5(c2.outcome(), c4.resultNow(), g0.outcome()),
          TaskGroup.ended(c2),
          c4,
          TaskGroup.ended(g0));
      Task<String> c7 = group.startCollectedAfter(
          "c7",
          () -> It.super.c7(c1.resultNow(), c4.resultNow(), c3.outcome()),
          c1,
          c4,
          TaskGroup.ended(c3));
      group.join(Throwable.class);
      return group.result(() -> new Of_run(c2.resultNow(), c5.resultNow(), c7.outcome()));
    });
  }
}
