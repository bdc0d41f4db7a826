package m1182;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.EachTasks;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The concurrent implementation of {@link It}.
 *
 * <p>Its plan: each call has a thread of its own, calls in one line run side by side, and a call
 * starts the moment that what it waits for is there. If a call fails, the others are cancelled and
 * waited for before the caller is told.
 *
 * <pre>{@code
 * c0(String p)
 *   at once:  c0
 *   returns:  c0
 *
 * c1(String p)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(Outcome<String> c1)
 *   at once:  c2
 *   returns:  c2
 *
 * e(String key, String p, Of_g0 g0, String c2, String c1)
 *   at once:  e (api.e)
 *   returns:  a Task of e, without waiting for it
 *
 * g0(String p)
 *   at once, side by side:  c0, c1 (api.c1)
 *   returns:                Of_g0(c0, c1, p)
 *
 * run(String p, List<String> keys)
 *   at once, side by side:                                           g0 (a gather of its own),
 *                                                                    c1 (api.c1)
 *   once c1 has ended:                                               c2
 *   once g0 is there and c2 is there and c1 is there, side by side:  e (api.e) for each element of keys
 *   returns:                                                         an Outcome of a list of e in the order of keys
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
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
  public Task<String> c1(String p) {
    return runtime.start("It.c1", () -> api.c1(p));
  }

  @Override
  public String c2(Outcome<String> c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(c1));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public Task<String> e(String key, String p, Of_g0 g0, String c2, String c1) {
    return runtime.start("It.e", () -> api.e(key, p, g0, c2, c1));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0(p));
      Task<String> c1 = group.start("c1", () -> api.c1(p));
      group.join(IOException.class);
      return new Of_g0(c0.resultNow(), c1.resultNow(), p);
    }
  }

  @Override
  public Outcome<List<String>> run(String p, List<String> keys) throws IOException {
    Objects.requireNonNull(keys, "keys");
    try (TaskGroup group = runtime.open("It.run")) {
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<String> c1 = group.start("c1", () -> api.c1(p));
      Task<String> c2 = group.startAfter(
          "c2", () -> It.super.c2(c1.outcome()), TaskGroup.ended(c1));
      EachTasks<String, String> e = group.startEach(
          "e",
          keys,
          element -> api.e(element, p, g0.resultNow(), c2.resultNow(), c1.resultNow()),
          g0,
          c2,
          c1);
      return group.joinOutcome(() -> e.results());
    }
  }
}
