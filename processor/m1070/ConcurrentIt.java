package m1070;

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
 * c0()
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1()
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String p, Outcome<String> c1)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String c2)
 *   at once:  c3
 *   returns:  c3
 *
 * c4()
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String c2, String c4, String c3)
 *   at once:  c5
 *   returns:  c5
 *
 * c6()
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(String c6, String c1, String c5)
 *   at once:  c7
 *   returns:  c7
 *
 * c8(String p, Outcome<String> c4, Outcome<String> c6, String c7)
 *   at once:  c8
 *   returns:  c8
 *
 * c9(String p, String c8, String c2)
 *   at once:  c9
 *   returns:  c9
 *
 * c10(String c6)
 *   at once:  c10 (api.c10)
 *   returns:  a Task of c10, without waiting for it
 *
 * c11(String c7, String c6, String c8)
 *   at once:  c11 (api.c11)
 *   returns:  a Task of c11, without waiting for it
 *
 * e(String key, String c1)
 *   at once:  e
 *   returns:  e
 *
 * g0(String p)
 *   at once, side by side:                             c0 (api.c0, collected),
 *                                                      c1 (api.c1, collected),
 *                                                      c4 (api.c4, collected)
 *   once c1 has ended:                                 c2 (api.c2, collected)
 *   once c2 is there:                                  c3 (collected)
 *   once c2 is there and c4 is there and c3 is there:  c5 (collected)
 *   returns:                                           Of_g0(outcome of c0, outcome of c1,
 *                                                      outcome of c5)
 *
 * run(String p, List<String> keys), within 27m36s111ms
 *   at once:                         c1 (api.c1, collected)
 *   once c1 is there, side by side:  e (collected) for each element of keys
 *   returns:                         a Future of a list of the outcomes of e in the order of keys, without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(1656111);

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
  public Task<String> c1() {
    return runtime.start("It.c1", () -> api.c1());
  }

  @Override
  public Task<String> c2(String p, Outcome<String> c1) {
    return runtime.start("It.c2", () -> api.c2(p, c1));
  }

  @Override
  public String c3(String c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(c2));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Task<String> c4() {
    return runtime.start("It.c4", () -> api.c4());
  }

  @Override
  public String c5(String c2, String c4, String c3) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(c2, c4, c3));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public Task<String> c6() {
    return runtime.start("It.c6", () -> api.c6());
  }

  @Override
  public String c7(String c6, String c1, String c5) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(c6, c1, c5));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public String c8(String p, Outcome<String> c4, Outcome<String> c6, String c7) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8(p, c4, c6, c7));
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
  }

  @Override
  public String c9(String p, String c8, String c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c9")) {
      Task<String> c9 = group.start("c9", () -> It.super.c9(p, c8, c2));
      group.join(IOException.class, InterruptedException.class);
      return c9.resultNow();
    }
  }

  @Override
  public Task<String> c10(String c6) {
    return runtime.start("It.c10", () -> api.c10(c6));
  }

  @Override
  public Task<String> c11(String c7, String c6, String c8) {
    return runtime.start("It.c11", () -> api.c11(c7, c6, c8));
  }

  @Override
  public String e(String key, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.e")) {
      Task<String> e = group.start("e", () -> It.super.e(key, c1));
      group.join(IOException.class, InterruptedException.class);
      return e.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.startCollected("c0", () -> api.c0());
      Task<String> c1 = group.startCollected("c1", () -> api.c1());
      Task<String> c4 = group.startCollected("c4", () -> api.c4());
      Task<String> c2 = group.startCollectedAfter(
          "c2", () -> api.c2(p, c1.outcome()), TaskGroup.ended(c1));
      Task<String> c3 = group.startCollectedAfter("c3", () -> It.super.c3(c2.resultNow()), c2);
      Task<String> c5 = group.startCollectedAfter(
          "c5", () -> It.super.c5(c2.resultNow(), c4.resultNow(), c3.resultNow()), c2, c4, c3);
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c0.outcome(), c1.outcome(), c5.outcome()));
    }
  }

  @Override
  public Future<List<Outcome<String>>> run(String p, List<String> keys) throws IOException {
    Objects.requireNonNull(keys, "keys");
    return runtime.startGather("It.run", RUN_TIMEOUT, group -> {
      Task<String> c1 = group.startCollected("c1", () -> api.c1());
      EachTasks<String, String> e = group.startEachCollected(
          "e", keys, element -> It.super.e(element, c1.resultNow()), c1);
      group.join(Throwable.class);
      return e.outcomes();
    });
  }
}
