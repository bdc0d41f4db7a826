package m1179;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
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
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String p, String c0, Outcome<String> c1)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String p, String c0, String c2)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String p)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String p, String c0)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String c4, String c5)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(String p, Outcome<String> c0)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8(String c2, String c0)
 *   at once:  c8
 *   returns:  c8
 *
 * c9(String p, Outcome<String> c4, Outcome<String> c6, String c5)
 *   at once:  c9 (api.c9)
 *   returns:  a Task of c9, without waiting for it
 *
 * c10(String c9, Outcome<String> c0, String c4)
 *   at once:  c10
 *   returns:  c10
 *
 * g0(String p), within 3m37s289ms
 *   at once, side by side:              c0 (api.c0), c4
 *   once c0 has ended:                  c1 (api.c1, collected)
 *   once c0 is there and c1 has ended:  c2 (api.c2, collected)
 *   returns:                            Of_g0(c0, c4, outcome of c2, p)
 *
 * run(String p), within 11m34s949ms
 *   at once, side by side:  c0 (api.c0, collected), c4 (collected)
 *   returns:                a Task of [outcome of c0, outcome of c4], without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration G0_TIMEOUT = Duration.ofMillis(217289);

  private static final Duration RUN_TIMEOUT = Duration.ofMillis(694949);

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
  public Task<String> c1(Outcome<String> c0) {
    return runtime.start("It.c1", () -> api.c1(c0));
  }

  @Override
  public Task<String> c2(String p, String c0, Outcome<String> c1) {
    return runtime.start("It.c2", () -> api.c2(p, c0, c1));
  }

  @Override
  public String c3(String p, String c0, String c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(p, c0, c2));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public String c4(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(p));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
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
  public Task<String> c7(String p, Outcome<String> c0) {
    return runtime.start("It.c7", () -> api.c7(p, c0));
  }

  @Override
  public String c8(String c2, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8(c2, c0));
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
  }

  @Override
  public Task<String> c9(String p, Outcome<String> c4, Outcome<String> c6, String c5) {
    return runtime.start("It.c9", () -> api.c9(p, c4, c6, c5));
  }

  @Override
  public String c10(String c9, Outcome<String> c0, String c4) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c10")) {
      Task<String> c10 = group.start("c10", () -> It.super.c10(c9, c0, c4));
      group.join(IOException.class, InterruptedException.class);
      return c10.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0", G0_TIMEOUT)) {
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<String> c4 = group.start("c4", () -> It.super.c4(p));
      Task<String> c1 = group.startCollectedAfter(
          "c1", () -> api.c1(c0.outcome()), TaskGroup.ended(c0));
      Task<String> c2 = group.startCollectedAfter(
          "c2", () -> api.c2(p, c0.resultNow(), c1.outcome()), c0, TaskGroup.ended(c1));
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c0.resultNow(), c4.resultNow(), c2.outcome(), p));
    }
  }

  @Override
  public Task<List<Outcome<?>>> run(String p) throws IOException {
    return runtime.startGather("It.run", RUN_TIMEOUT, group -> {
      Task<String> c0 = group.startCollected("c0", () -> api.c0());
      Task<String> c4 = group.startCollected("c4", () -> It.super.c4(p));
      group.join(Throwable.class);
      return Collections.unmodifiableList(Arrays.asList(c0.outcome(), c4.outcome()));
    });
  }
}
