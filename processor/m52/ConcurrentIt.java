package m52;

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
 * c1()
 *   at once:  c1
 *   returns:  c1
 *
 * c2()
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String p, Outcome<String> c1, Outcome<String> c2, String c0)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String c0, String c1)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * e(String key, Outcome<String> c3, Outcome<String> c4)
 *   at once:  e (api.e)
 *   returns:  a Task of e, without waiting for it
 *
 * run(String p, List<String> keys), within 40m45s512ms
 *   at once, side by side:                               c1 (collected), c2 (collected),
 *                                                        c0 (collected)
 *   once c1 has ended and c2 has ended and c0 is there:  c3 (collected)
 *   once c0 is there and c1 is there:                    c4 (api.c4, collected)
 *   once c3 has ended and c4 has ended, side by side:    e (api.e) for each element of keys
 *   returns:                                             a list of e in the order of keys
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(2445512);

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
  public String c1() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1());
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public String c2() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2());
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public String c3(String p, Outcome<String> c1, Outcome<String> c2, String c0) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(p, c1, c2, c0));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Task<String> c4(String c0, String c1) {
    return runtime.start("It.c4", () -> api.c4(c0, c1));
  }

  @Override
  public Task<String> e(String key, Outcome<String> c3, Outcome<String> c4) {
    return runtime.start("It.e", () -> api.e(key, c3, c4));
  }

  @Override
  public List<String> run(String p, List<String> keys) throws IOException {
    Objects.requireNonNull(keys, "keys");
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      Task<String> c1 = group.startCollected("c1", () -> It.super.c1());
      Task<String> c2 = group.startCollected("c2", () -> It.super.c2());
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0(p));
      Task<String> c3 = group.startCollectedAfter(
          "c3",
          () -> It.super.c3(p, c1.outcome(), c2.outcome(), c0.resultNow()),
          TaskGroup.ended(c1),
          TaskGroup.ended(c2),
          c0);
      Task<String> c4 = group.startCollectedAfter(
          "c4", () -> api.c4(c0.resultNow(), c1.resultNow()), c0, c1);
      EachTasks<String, String> e = group.startEach(
          "e",
          keys,
          element -> api.e(element, c3.outcome(), c4.outcome()),
          TaskGroup.ended(c3),
          TaskGroup.ended(c4));
      group.join(IOException.class);
      return e.results();
    }
  }
}
