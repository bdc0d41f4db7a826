package m1187;

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
 *   at once:  c0
 *   returns:  c0
 *
 * c1(Outcome<String> c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2()
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String p, Of_g0 g0, String c2, Outcome<String> c1)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String c1, String c2)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String p, String c1)
 *   at once:  c5
 *   returns:  c5
 *
 * e(String key, String c5, String c3)
 *   at once:  e
 *   returns:  e
 *
 * g0(String p)
 *   at once, side by side:  c0, c2 (api.c2)
 *   once c0 has ended:      c1 (api.c1, collected)
 *   returns:                Of_g0(c0, c2, outcome of c1)
 *
 * run(String p, List<String> keys), within 3m40s883ms
 *   at once, side by side:                              c0 (collected), g0 (a gather of its own),
 *                                                       c2 (api.c2)
 *   once c0 has ended:                                  c1 (api.c1)
 *   once c1 is there:                                   c5
 *   once g0 is there and c2 is there and c1 has ended:  c3 (api.c3)
 *   once c5 is there and c3 is there, side by side:     e for each element of keys
 *   returns:                                            an Outcome of a list of e in the order of keys
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(220883);

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
  public String c0(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c0")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0(p));
      group.join(IOException.class, InterruptedException.class);
      return c0.resultNow();
    }
  }

  @Override
  public Task<String> c1(Outcome<String> c0) {
    return runtime.start("It.c1", () -> api.c1(c0));
  }

  @Override
  public Task<String> c2() {
    return runtime.start("It.c2", () -> api.c2());
  }

  @Override
  public Task<String> c3(String p, Of_g0 g0, String c2, Outcome<String> c1) {
    return runtime.start("It.c3", () -> api.c3(p, g0, c2, c1));
  }

  @Override
  public String c4(String c1, String c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(c1, c2));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public String c5(String p, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(p, c1));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public String e(String key, String c5, String c3) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.e")) {
      Task<String> e = group.start("e", () -> It.super.e(key, c5, c3));
      group.join(IOException.class, InterruptedException.class);
      return e.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0(p));
      Task<String> c2 = group.start("c2", () -> api.c2());
      Task<String> c1 = group.startCollectedAfter(
          "c1", () -> api.c1(c0.outcome()), TaskGroup.ended(c0));
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c0.resultNow(), c2.resultNow(), c1.outcome()));
    }
  }

  @Override
  public Outcome<List<String>> run(String p, List<String> keys) throws IOException {
    Objects.requireNonNull(keys, "keys");
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0(p));
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<String> c2 = group.start("c2", () -> api.c2());
      Task<String> c1 = group.startAfter("c1", () -> api.c1(c0.outcome()), TaskGroup.ended(c0));
      Task<String> c5 = group.startAfter("c5", () -> It.super.c5(p, c1.resultNow()), c1);
      Task<String> c3 = group.startAfter(
          "c3",
          () -> api.c3(p, g0.resultNow(), c2.resultNow(), c1.outcome()),
          g0,
          c2,
          TaskGroup.ended(c1));
      EachTasks<String, String> e = group.startEach(
          "e", keys, element -> It.super.e(element, c5.resultNow(), c3.resultNow()), c5, c3);
      return group.joinOutcome(() -> e.results());
    }
  }
}
