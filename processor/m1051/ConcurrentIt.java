package m1051;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.EachTasks;
import dev.fanout.runtime.Elements;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.util.List;
import java.util.Map;
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
 * c0()
 *   at once:  c0
 *   returns:  c0
 *
 * c1(String c0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(Outcome<String> c0)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String p, Outcome<String> c2, Outcome<String> c1)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String c3, String c2, Outcome<String> c0)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String p)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(Outcome<String> c4, String c3)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(String p)
 *   at once:  c7
 *   returns:  c7
 *
 * c8(String c5)
 *   at once:  c8
 *   returns:  c8
 *
 * c9(String c4)
 *   at once:  c9 (api.c9)
 *   returns:  a Task of c9, without waiting for it
 *
 * c10(String p, String c5, Outcome<String> c2)
 *   at once:  c10
 *   returns:  c10
 *
 * e(String key, String c7, String c8)
 *   at once:  e (api.e)
 *   returns:  a Task of e, without waiting for it
 *
 * run(String p, List<String> keys)
 *   at once, side by side:                           c7, c5 (api.c5)
 *   once c5 is there:                                c8
 *   once c7 is there and c8 is there, side by side:  e (api.e) for each distinct element of keys
 *   returns:                                         an Outcome of a map from keys to e
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
  public String c0() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c0")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      group.join(IOException.class, InterruptedException.class);
      return c0.resultNow();
    }
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
  public Task<String> c2(Outcome<String> c0) {
    return runtime.start("It.c2", () -> api.c2(c0));
  }

  @Override
  public String c3(String p, Outcome<String> c2, Outcome<String> c1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(p, c2, c1));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Task<String> c4(String c3, String c2, Outcome<String> c0) {
    return runtime.start("It.c4", () -> api.c4(c3, c2, c0));
  }

  @Override
  public Task<String> c5(String p) {
    return runtime.start("It.c5", () -> api.c5(p));
  }

  @Override
  public Task<String> c6(Outcome<String> c4, String c3) {
    return runtime.start("It.c6", () -> api.c6(c4, c3));
  }

  @Override
  public String c7(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(p));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public String c8(String c5) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8(c5));
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
  }

  @Override
  public Task<String> c9(String c4) {
    return runtime.start("It.c9", () -> api.c9(c4));
  }

  @Override
  public String c10(String p, String c5, Outcome<String> c2) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c10")) {
      Task<String> c10 = group.start("c10", () -> It.super.c10(p, c5, c2));
      group.join(IOException.class, InterruptedException.class);
      return c10.resultNow();
    }
  }

  @Override
  public Task<String> e(String key, String c7, String c8) {
    return runtime.start("It.e", () -> api.e(key, c7, c8));
  }

  @Override
  public Outcome<Map<String, String>> run(String p, List<String> keys) throws IOException {
    Objects.requireNonNull(keys, "keys");
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(p));
      Task<String> c5 = group.start("c5", () -> api.c5(p));
      Task<String> c8 = group.startAfter("c8", () -> It.super.c8(c5.resultNow()), c5);
      EachTasks<String, String> e = group.startEach(
          "e",
          Elements.distinct(keys),
          element -> api.e(element, c7.resultNow(), c8.resultNow()),
          c7,
          c8);
      return group.joinOutcome(() -> e.resultsByElement());
    }
  }
}
