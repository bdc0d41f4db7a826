package m1201;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.EachTasks;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.time.Duration;
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
 * c1(String p, String c0, Of_g0 g0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String c0, Outcome<Of_g0> g0)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String c0, String c2, Of_g0 g0)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String p)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String c0, String c2)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String c4, String c5)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(String p)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8(String p, Of_g0 g0, String c2)
 *   at once:  c8
 *   returns:  c8
 *
 * e(String key, String c7, String c0, Outcome<Of_g0> g0)
 *   at once:  e
 *   returns:  e
 *
 * g0(String p)
 *   at once:  c0
 *   returns:  Of_g0(c0)
 *
 * run(String p, List<String> keys), within 9m51s797ms
 *   at once, side by side:                                            c7 (api.c7, collected),
 *                                                                     c0 (collected),
 *                                                                     g0 (a gather of its own, collected)
 *   once c7 is there and c0 is there and g0 has ended, side by side:  e (collected) for each element of keys
 *   returns:                                                          a list of the outcomes of e in the order of keys
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(591797);

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
  public Task<String> c1(String p, String c0, Of_g0 g0) {
    return runtime.start("It.c1", () -> api.c1(p, c0, g0));
  }

  @Override
  public String c2(String c0, Outcome<Of_g0> g0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(c0, g0));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public Task<String> c3(String c0, String c2, Of_g0 g0) {
    return runtime.start("It.c3", () -> api.c3(c0, c2, g0));
  }

  @Override
  public Task<String> c4(String p) {
    return runtime.start("It.c4", () -> api.c4(p));
  }

  @Override
  public String c5(String c0, String c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(c0, c2));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public Task<String> c6(String c4, String c5) {
    return runtime.start("It.c6", () -> api.c6(c4, c5));
  }

  @Override
  public Task<String> c7(String p) {
    return runtime.start("It.c7", () -> api.c7(p));
  }

  @Override
  public String c8(String p, Of_g0 g0, String c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8(p, g0, c2));
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
  }

  @Override
  public String e(String key, String c7, String c0, Outcome<Of_g0> g0) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.e")) {
      Task<String> e = group.start("e", () -> It.super.e(key, c7, c0, g0));
      group.join(IOException.class, InterruptedException.class);
      return e.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      group.join(IOException.class);
      return new Of_g0(c0.resultNow());
    }
  }

  @Override
  public List<Outcome<String>> run(String p, List<String> keys) throws IOException {
    Objects.requireNonNull(keys, "keys");
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      Task<String> c7 = group.startCollected("c7", () -> api.c7(p));
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0());
      Task<Of_g0> g0 = group.startCollected("g0", () -> g0(p));
      EachTasks<String, String> e = group.startEachCollected(
          "e",
          keys,
          element -> It.super.e(element, c7.resultNow(), c0.resultNow(), g0.outcome()),
          c7,
          c0,
          TaskGroup.ended(g0));
      group.join(IOException.class);
      return e.outcomes();
    }
  }
}
