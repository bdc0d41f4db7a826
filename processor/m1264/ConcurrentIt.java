package m1264;

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
 * c1()
 *   at once:  c1
 *   returns:  c1
 *
 * c2()
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String c1, String c0)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String c3)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(Of_g0 g0)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String p)
 *   at once:  c6
 *   returns:  c6
 *
 * c7(String p, String c3, String c1)
 *   at once:  c7
 *   returns:  c7
 *
 * c8()
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * g0(String p)
 *   at once, side by side:             c0 (api.c0), c1
 *   once c1 is there and c0 is there:  c3 (api.c3)
 *   returns:                           Of_g0(c0, c1, c3, p)
 *
 * run(String p), within 26m49s370ms
 *   at once, side by side:             c6 (collected), c1 (collected), c0 (api.c0, collected)
 *   once c1 is there and c0 is there:  c3 (api.c3, collected)
 *   once c3 is there:                  c4 (api.c4, collected)
 *   returns:                           [outcome of c6, outcome of c4, outcome of c0]
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(1609370);

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
  public String c1() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1());
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public Task<String> c2() {
    return runtime.start("It.c2", () -> api.c2());
  }

  @Override
  public Task<String> c3(String c1, String c0) {
    return runtime.start("It.c3", () -> api.c3(c1, c0));
  }

  @Override
  public Task<String> c4(String c3) {
    return runtime.start("It.c4", () -> api.c4(c3));
  }

  @Override
  public String c5(Of_g0 g0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(g0));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public String c6(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(p));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public String c7(String p, String c3, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(p, c3, c1));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public Task<String> c8() {
    return runtime.start("It.c8", () -> api.c8());
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<String> c1 = group.start("c1", () -> It.super.c1());
      Task<String> c3 = group.startAfter(
          "c3", () -> api.c3(c1.resultNow(), c0.resultNow()), c1, c0);
      group.join(IOException.class);
      return new Of_g0(c0.resultNow(), c1.resultNow(), c3.resultNow(), p);
    }
  }

  @Override
  public List<Outcome<?>> run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      Task<String> c6 = group.startCollected("c6", () -> It.super.c6(p));
      Task<String> c1 = group.startCollected("c1", () -> It.super.c1());
      Task<String> c0 = group.startCollected("c0", () -> api.c0());
      Task<String> c3 = group.startCollectedAfter(
          "c3", () -> api.c3(c1.resultNow(), c0.resultNow()), c1, c0);
      Task<String> c4 = group.startCollectedAfter("c4", () -> api.c4(c3.resultNow()), c3);
      group.join(IOException.class);
      return Collections.unmodifiableList(Arrays.asList(c6.outcome(), c4.outcome(), c0.outcome()));
    }
  }
}
