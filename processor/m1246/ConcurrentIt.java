package m1246;

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
 *   at once:  c0
 *   returns:  c0
 *
 * c1()
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(Outcome<String> c0, String c1)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String p)
 *   at once:  c3
 *   returns:  c3
 *
 * c4()
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String c4)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String p, String c5)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(String c3)
 *   at once:  c7
 *   returns:  c7
 *
 * g0(String p)
 *   at once, side by side:  c3 (collected), c1 (api.c1, collected)
 *   returns:                Of_g0(outcome of c3, outcome of c1)
 *
 * g1(String p)
 *   at once, side by side:  c3, c4 (api.c4, collected)
 *   once c4 is there:       c5 (collected)
 *   once c5 is there:       c6 (api.c6, collected)
 *   returns:                Of_g1(c3, outcome of c4, outcome of c6)
 *
 * run(String p), within 41m20s905ms
 *   at once, side by side:  c4 (api.c4), g1 (a gather of its own), c0
 *   once c4 is there:       c5
 *   returns:                [c4, g1, c5, c0]
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(2480905);

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
  public Task<String> c1() {
    return runtime.start("It.c1", () -> api.c1());
  }

  @Override
  public String c2(Outcome<String> c0, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(c0, c1));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public String c3(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(p));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Task<String> c4() {
    return runtime.start("It.c4", () -> api.c4());
  }

  @Override
  public String c5(String c4) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(c4));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public Task<String> c6(String p, String c5) {
    return runtime.start("It.c6", () -> api.c6(p, c5));
  }

  @Override
  public String c7(String c3) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(c3));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c3 = group.startCollected("c3", () -> It.super.c3(p));
      Task<String> c1 = group.startCollected("c1", () -> api.c1());
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c3.outcome(), c1.outcome()));
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(p));
      Task<String> c4 = group.startCollected("c4", () -> api.c4());
      Task<String> c5 = group.startCollectedAfter("c5", () -> It.super.c5(c4.resultNow()), c4);
      Task<String> c6 = group.startCollectedAfter("c6", () -> api.c6(p, c5.resultNow()), c5);
      group.join(IOException.class);
      return group.result(() -> new Of_g1(c3.resultNow(), c4.outcome(), c6.outcome()));
    }
  }

  @Override
  public List<Object> run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      Task<String> c4 = group.start("c4", () -> api.c4());
      Task<Of_g1> g1 = group.start("g1", () -> g1(p));
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<String> c5 = group.startAfter("c5", () -> It.super.c5(c4.resultNow()), c4);
      group.join(IOException.class);
      return Collections.unmodifiableList(Arrays.asList(
          c4.resultNow(), g1.resultNow(), c5.resultNow(), c0.resultNow()));
    }
  }
}
