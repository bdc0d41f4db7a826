package m1294;

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
import java.util.concurrent.Future;
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
 * c2(String p)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String p)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String p, String c3, String c1)
 *   at once:  c4
 *   returns:  c4
 *
 * c5()
 *   at once:  c5
 *   returns:  c5
 *
 * c6()
 *   at once:  c6
 *   returns:  c6
 *
 * c7(Outcome<String> c4)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8(String c4, String c5)
 *   at once:  c8
 *   returns:  c8
 *
 * c9(String c6, String c2)
 *   at once:  c9
 *   returns:  c9
 *
 * e(String key, String p, Outcome<String> c4, String c3, String c8)
 *   at once:  e
 *   returns:  e
 *
 * g0(String p), within 25m40s812ms
 *   at once, side by side:             c3, c0 (api.c0), c6
 *   once c0 is there:                  c1
 *   once c3 is there and c1 is there:  c4
 *   returns:                           Of_g0(c4, c6)
 *
 * run(String p, List<String> keys), within 3m35s412ms
 *   at once, side by side:                                            c3 (collected),
 *                                                                     c0 (api.c0, collected),
 *                                                                     c5 (collected)
 *   once c0 is there:                                                 c1 (collected)
 *   once c3 is there and c1 is there:                                 c4 (collected)
 *   once c4 is there and c5 is there:                                 c8 (collected)
 *   once c4 has ended and c3 is there and c8 is there, side by side:  e (collected) for each element of keys
 *   returns:                                                          a Future of a list of the outcomes of e in the order of keys, without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration G0_TIMEOUT = Duration.ofMillis(1540812);

  private static final Duration RUN_TIMEOUT = Duration.ofMillis(215412);

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
  public Task<String> c2(String p) {
    return runtime.start("It.c2", () -> api.c2(p));
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
  public String c4(String p, String c3, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(p, c3, c1));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
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
  public Task<String> c7(Outcome<String> c4) {
    return runtime.start("It.c7", () -> api.c7(c4));
  }

  @Override
  public String c8(String c4, String c5) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8(c4, c5));
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
  }

  @Override
  public String c9(String c6, String c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c9")) {
      Task<String> c9 = group.start("c9", () -> It.super.c9(c6, c2));
      group.join(IOException.class, InterruptedException.class);
      return c9.resultNow();
    }
  }

  @Override
  public String e(String key, String p, Outcome<String> c4, String c3, String c8)
      throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.e")) {
      Task<String> e = group.start("e", () -> It.super.e(key, p, c4, c3, c8));
      group.join(IOException.class, InterruptedException.class);
      return e.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0", G0_TIMEOUT)) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(p));
      Task<String> c0 = group.start("c0", () -> api.c0(p));
      Task<String> c6 = group.start("c6", () -> It.super.c6());
      Task<String> c1 = group.startAfter("c1", () -> It.super.c1(c0.resultNow()), c0);
      Task<String> c4 = group.startAfter(
          "c4", () -> It.super.c4(p, c3.resultNow(), c1.resultNow()), c3, c1);
      group.join(IOException.class);
      return new Of_g0(c4.resultNow(), c6.resultNow());
    }
  }

  @Override
  public Future<List<Outcome<String>>> run(String p, List<String> keys) throws IOException {
    Objects.requireNonNull(keys, "keys");
    return runtime.startGather("It.run", RUN_TIMEOUT, group -> {
      Task<String> c3 = group.startCollected("c3", () -> It.super.c3(p));
      Task<String> c0 = group.startCollected("c0", () -> api.c0(p));
      Task<String> c5 = group.startCollected("c5", () -> It.super.c5());
      Task<String> c1 = group.startCollectedAfter("c1", () -> It.super.c1(c0.resultNow()), c0);
      Task<String> c4 = group.startCollectedAfter(
          "c4", () -> It.super.c4(p, c3.resultNow(), c1.resultNow()), c3, c1);
      Task<String> c8 = group.startCollectedAfter(
          "c8", () -> It.super.c8(c4.resultNow(), c5.resultNow()), c4, c5);
      EachTasks<String, String> e = group.startEachCollected(
          "e",
          keys,
          element -> It.super.e(element, p, c4.outcome(), c3.resultNow(), c8.resultNow()),
          TaskGroup.ended(c4),
          c3,
          c8);
      group.join(Throwable.class);
      return e.outcomes();
    });
  }
}
