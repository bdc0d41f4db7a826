package m1157;

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
 * c0(String p)
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1(String p)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String c1)
 *   at once:  c2
 *   returns:  c2
 *
 * c3()
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String c1)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String c0, String c1)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(Of_g0 g0, String c1)
 *   at once:  c6
 *   returns:  c6
 *
 * c7(Outcome<String> c3, String c5)
 *   at once:  c7
 *   returns:  c7
 *
 * c8(Of_g0 g0, String c1)
 *   at once:  c8
 *   returns:  c8
 *
 * e(String key, String p, String c3, String c1, String c4)
 *   at once:  e
 *   returns:  e
 *
 * g0(String p)
 *   at once:           c1 (api.c1)
 *   once c1 is there:  c2
 *   returns:           Of_g0(c2)
 *
 * run(String p, List<String> keys), within 31m42s465ms
 *   at once, side by side:                                           c3 (api.c3, collected),
 *                                                                    c1 (api.c1, collected)
 *   once c1 is there:                                                c4 (collected)
 *   once c3 is there and c1 is there and c4 is there, side by side:  e (collected) for each element of keys
 *   returns:                                                         a list of the outcomes of e in the order of keys
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(1902465);

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
  public Task<String> c1(String p) {
    return runtime.start("It.c1", () -> api.c1(p));
  }

  @Override
  public String c2(String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(c1));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public Task<String> c3() {
    return runtime.start("It.c3", () -> api.c3());
  }

  @Override
  public String c4(String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(c1));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public Task<String> c5(String c0, String c1) {
    return runtime.start("It.c5", () -> api.c5(c0, c1));
  }

  @Override
  public String c6(Of_g0 g0, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(g0, c1));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public String c7(Outcome<String> c3, String c5) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(c3, c5));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public String c8(Of_g0 g0, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8(g0, c1));
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
  }

  @Override
  public String e(String key, String p, String c3, String c1, String c4) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.e")) {
      Task<String> e = group.start("e", () -> It.super.e(key, p, c3, c1, c4));
      group.join(IOException.class, InterruptedException.class);
      return e.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c1 = group.start("c1", () -> api.c1(p));
      Task<String> c2 = group.startAfter("c2", () -> It.super.c2(c1.resultNow()), c1);
      group.join(IOException.class);
      return new Of_g0(c2.resultNow());
    }
  }

  @Override
  public List<Outcome<String>> run(String p, List<String> keys) throws IOException {
    Objects.requireNonNull(keys, "keys");
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      Task<String> c3 = group.startCollected("c3", () -> api.c3());
      Task<String> c1 = group.startCollected("c1", () -> api.c1(p));
      Task<String> c4 = group.startCollectedAfter("c4", () -> It.super.c4(c1.resultNow()), c1);
      EachTasks<String, String> e = group.startEachCollected(
          "e",
          keys,
          element -> It.super.e(element, p, c3.resultNow(), c1.resultNow(), c4.resultNow()),
          c3,
          c1,
          c4);
      group.join(IOException.class);
      return e.outcomes();
    }
  }
}
