package m1130;

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
 * c1(String p, Outcome<Of_g0> g0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String p, Outcome<Of_g0> g0, String c0)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String p, Outcome<String> c2, Outcome<Of_g0> g0, Outcome<String> c0)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(Outcome<String> c2)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5()
 *   at once:  c5
 *   returns:  c5
 *
 * c6()
 *   at once:  c6
 *   returns:  c6
 *
 * c7()
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8(String p, String c7)
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * c9()
 *   at once:  c9
 *   returns:  c9
 *
 * g0(String p)
 *   at once:  c0 (api.c0)
 *   returns:  Of_g0(c0)
 *
 * g1(String p, String c3)
 *   at once, side by side:              g0 (a gather of its own, collected),
 *                                       c0 (api.c0, collected), c5
 *   once g0 has ended and c0 is there:  c2 (api.c2, collected)
 *   once c2 has ended:                  c4 (api.c4)
 *   returns:                            Of_g1(outcome of c2, c5, c4)
 *
 * run(String p), within 8m12s551ms
 *   at once, side by side:  c6 (collected), c9 (collected), c0 (api.c0, collected)
 *   returns:                an Outcome of [outcome of c6, outcome of c9, outcome of c0]
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(492551);

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
  public String c1(String p, Outcome<Of_g0> g0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(p, g0));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public Task<String> c2(String p, Outcome<Of_g0> g0, String c0) {
    return runtime.start("It.c2", () -> api.c2(p, g0, c0));
  }

  @Override
  public String c3(String p, Outcome<String> c2, Outcome<Of_g0> g0, Outcome<String> c0)
      throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(p, c2, g0, c0));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Task<String> c4(Outcome<String> c2) {
    return runtime.start("It.c4", () -> api.c4(c2));
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
  public String c6() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6());
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public Task<String> c7() {
    return runtime.start("It.c7", () -> api.c7());
  }

  @Override
  public Task<String> c8(String p, String c7) {
    return runtime.start("It.c8", () -> api.c8(p, c7));
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
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> api.c0());
      group.join(IOException.class);
      return new Of_g0(c0.resultNow());
    }
  }

  @Override
  public Of_g1 g1(String p, String c3) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<Of_g0> g0 = group.startCollected("g0", () -> g0(p));
      Task<String> c0 = group.startCollected("c0", () -> api.c0());
      Task<String> c5 = group.start("c5", () -> It.super.c5());
      Task<String> c2 = group.startCollectedAfter(
          "c2", () -> api.c2(p, g0.outcome(), c0.resultNow()), TaskGroup.ended(g0), c0);
      Task<String> c4 = group.startAfter("c4", () -> api.c4(c2.outcome()), TaskGroup.ended(c2));
      group.join(IOException.class);
      return group.result(() -> new Of_g1(c2.outcome(), c5.resultNow(), c4.resultNow()));
    }
  }

  @Override
  public Outcome<List<Outcome<?>>> run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      Task<String> c6 = group.startCollected("c6", () -> It.super.c6());
      Task<String> c9 = group.startCollected("c9", () -> It.super.c9());
      Task<String> c0 = group.startCollected("c0", () -> api.c0());
      return group.joinOutcome(
          () -> Collections.unmodifiableList(Arrays.asList(
              c6.outcome(), c9.outcome(), c0.outcome())));
    }
  }
}
