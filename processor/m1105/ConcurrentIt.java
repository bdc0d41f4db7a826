package m1105;

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
 *   at once:  c0
 *   returns:  c0
 *
 * c1()
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String p, String c1, Outcome<String> c0)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String c0, Outcome<String> c1)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String p, Outcome<String> c1)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String p, String c0)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String c4, String c5)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(String p, String c2)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8(String p, String c2, String c7)
 *   at once:  c8
 *   returns:  c8
 *
 * c9(String p, String c2, String c8, String c1)
 *   at once:  c9
 *   returns:  c9
 *
 * c10(String c4)
 *   at once:  c10
 *   returns:  c10
 *
 * g0(String p), within 9m56s537ms
 *   at once, side by side:              c0, c1 (collected)
 *   once c1 is there and c0 has ended:  c2 (api.c2, collected)
 *   returns:                            Of_g0(c0, outcome of c1, outcome of c2)
 *
 * g1(String p)
 *   at once, side by side:              c1, c0
 *   once c0 is there and c1 has ended:  c3 (collected)
 *   once c1 has ended:                  c4 (api.c4)
 *   once c0 is there:                   c5
 *   once c4 is there and c5 is there:   c6 (api.c6)
 *   returns:                            Of_g1(c1, outcome of c3, c6)
 *
 * run(String p)
 *   at once, side by side:              c1, c0
 *   once c1 has ended:                  c4 (api.c4)
 *   once c1 is there and c0 has ended:  c2 (api.c2)
 *   returns:                            a Task of nothing, without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration G0_TIMEOUT = Duration.ofMillis(596537);

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
  public Task<String> c2(String p, String c1, Outcome<String> c0) {
    return runtime.start("It.c2", () -> api.c2(p, c1, c0));
  }

  @Override
  public String c3(String c0, Outcome<String> c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(c0, c1));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Task<String> c4(String p, Outcome<String> c1) {
    return runtime.start("It.c4", () -> api.c4(p, c1));
  }

  @Override
  public String c5(String p, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(p, c0));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public Task<String> c6(String c4, String c5) {
    return runtime.start("It.c6", () -> api.c6(c4, c5));
  }

  @Override
  public Task<String> c7(String p, String c2) {
    return runtime.start("It.c7", () -> api.c7(p, c2));
  }

  @Override
  public String c8(String p, String c2, String c7) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8(p, c2, c7));
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
  }

  @Override
  public String c9(String p, String c2, String c8, String c1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c9")) {
      Task<String> c9 = group.start("c9", () -> It.super.c9(p, c2, c8, c1));
      group.join(IOException.class, InterruptedException.class);
      return c9.resultNow();
    }
  }

  @Override
  public String c10(String c4) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c10")) {
      Task<String> c10 = group.start("c10", () -> It.super.c10(c4));
      group.join(IOException.class, InterruptedException.class);
      return c10.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0", G0_TIMEOUT)) {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<String> c1 = group.startCollected("c1", () -> It.super.c1());
      Task<String> c2 = group.startCollectedAfter(
          "c2", () -> api.c2(p, c1.resultNow(), c0.outcome()), c1, TaskGroup.ended(c0));
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c0.resultNow(), c1.outcome(), c2.outcome()));
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1());
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<String> c3 = group.startCollectedAfter(
          "c3", () -> It.super.c3(c0.resultNow(), c1.outcome()), c0, TaskGroup.ended(c1));
      Task<String> c4 = group.startAfter("c4", () -> api.c4(p, c1.outcome()), TaskGroup.ended(c1));
      Task<String> c5 = group.startAfter("c5", () -> It.super.c5(p, c0.resultNow()), c0);
      Task<String> c6 = group.startAfter(
          "c6", () -> api.c6(c4.resultNow(), c5.resultNow()), c4, c5);
      group.join(IOException.class);
      return group.result(() -> new Of_g1(c1.resultNow(), c3.outcome(), c6.resultNow()));
    }
  }

  @Override
  public Task<Void> run(String p) throws IOException {
    return runtime.startGather("It.run", group -> {
      Task<String> c1 = group.start("c1", () -> It.super.c1());
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      group.startAfter("c4", () -> api.c4(p, c1.outcome()), TaskGroup.ended(c1));
      group.startAfter(
          "c2", () -> api.c2(p, c1.resultNow(), c0.outcome()), c1, TaskGroup.ended(c0));
      group.join(Throwable.class);
      return null;
    });
  }
}
