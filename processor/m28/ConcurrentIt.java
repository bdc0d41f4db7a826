package m28;

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
 * c2(String p, String c0)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String p, String c1, String c2)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String c0, String c2, Outcome<String> c3)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * e(String key, String c2, String c1)
 *   at once:  e (api.e)
 *   returns:  a Task of e, without waiting for it
 *
 * g0(String p)
 *   at once:  c0 (api.c0, collected)
 *   returns:  Of_g0(outcome of c0, p)
 *
 * run(String p, List<String> keys), within 40m46s240ms
 *   at once, side by side:                           c0 (api.c0), c1 (api.c1)
 *   once c0 is there:                                c2 (api.c2)
 *   once c2 is there and c1 is there, side by side:  e (api.e) for each element of keys
 *   returns:                                         a Future of a list of e in the order of keys, without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(2446240);

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
  public Task<String> c2(String p, String c0) {
    return runtime.start("It.c2", () -> api.c2(p, c0));
  }

  @Override
  public Task<String> c3(String p, String c1, String c2) {
    return runtime.start("It.c3", () -> api.c3(p, c1, c2));
  }

  @Override
  public Task<String> c4(String c0, String c2, Outcome<String> c3) {
    return runtime.start("It.c4", () -> api.c4(c0, c2, c3));
  }

  @Override
  public Task<String> e(String key, String c2, String c1) {
    return runtime.start("It.e", () -> api.e(key, c2, c1));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.startCollected("c0", () -> api.c0());
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c0.outcome(), p));
    }
  }

  @Override
  public Future<List<String>> run(String p, List<String> keys) throws IOException {
    Objects.requireNonNull(keys, "keys");
    return runtime.startGather("It.run", RUN_TIMEOUT, group -> {
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<String> c1 = group.start("c1", () -> api.c1());
      Task<String> c2 = group.startAfter("c2", () -> api.c2(p, c0.resultNow()), c0);
      EachTasks<String, String> e = group.startEach(
          "e", keys, element -> api.e(element, c2.resultNow(), c1.resultNow()), c2, c1);
      group.join(Throwable.class);
      return e.results();
    });
  }
}
