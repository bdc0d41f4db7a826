package m1066;

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
 * waited for before the caller is told. The failure of a <em>collected</em> call stops nothing: it
 * is handed on as an outcome.
 *
 * <pre>{@code
 * c0()
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1(String p)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String c0, String c1)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String c0, String c2, String c1)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String p, String c2)
 *   at once:  c4
 *   returns:  c4
 *
 * e(String key, String p)
 *   at once:  e (api.e)
 *   returns:  a Task of e, without waiting for it
 *
 * g0(String p)
 *   at once, side by side:             c0 (api.c0), c1 (api.c1)
 *   once c0 is there and c1 is there:  c2 (api.c2)
 *   returns:                           Of_g0(c2, c0)
 *
 * g1(String p, String c0)
 *   at once:                           c1 (api.c1)
 *   once c1 is there:                  c2 (api.c2)
 *   once c2 is there and c1 is there:  c3
 *   once c2 is there:                  c4
 *   returns:                           Of_g1(outcome of c1, c3, c4)
 *
 * run(String p, List<String> keys)
 *   at once, side by side:  e (api.e, collected) for each element of keys
 *   returns:                a list of the outcomes of e in the order of keys
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
  public Task<String> c0() {
    return runtime.start("It.c0", () -> api.c0());
  }

  @Override
  public Task<String> c1(String p) {
    return runtime.start("It.c1", () -> api.c1(p));
  }

  @Override
  public Task<String> c2(String c0, String c1) {
    return runtime.start("It.c2", () -> api.c2(c0, c1));
  }

  @Override
  public String c3(String c0, String c2, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(c0, c2, c1));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public String c4(String p, String c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(p, c2));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public Task<String> e(String key, String p) {
    return runtime.start("It.e", () -> api.e(key, p));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<String> c1 = group.start("c1", () -> api.c1(p));
      Task<String> c2 = group.startAfter(
          "c2", () -> api.c2(c0.resultNow(), c1.resultNow()), c0, c1);
      group.join(IOException.class);
      return new Of_g0(c2.resultNow(), c0.resultNow());
    }
  }

  @Override
  public Of_g1 g1(String p, String c0) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<String> c1 = group.start("c1", () -> api.c1(p));
      Task<String> c2 = group.startAfter("c2", () -> api.c2(c0, c1.resultNow()), c1);
      Task<String> c3 = group.startAfter(
          "c3", () -> It.super.c3(c0, c2.resultNow(), c1.resultNow()), c2, c1);
      Task<String> c4 = group.startAfter("c4", () -> It.super.c4(p, c2.resultNow()), c2);
      group.join(IOException.class);
      return group.result(() -> new Of_g1(c1.outcome(), c3.resultNow(), c4.resultNow()));
    }
  }

  @Override
  public List<Outcome<String>> run(String p, List<String> keys) throws IOException {
    Objects.requireNonNull(keys, "keys");
    try (TaskGroup group = runtime.open("It.run")) {
      EachTasks<String, String> e = group.startEachCollected(
          "e", keys, element -> api.e(element, p));
      group.join(IOException.class);
      return e.outcomes();
    }
  }
}
