package m6;

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
 * c0(String p)
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1(String p, String c0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String c0, String c1)
 *   at once:  c2
 *   returns:  c2
 *
 * c3()
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String p, String c1)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String p, String c4, String c1, Outcome<String> c3)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(String c5, Outcome<String> c3, String c4)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(Outcome<String> c5, String c0, String c3)
 *   at once:  c7
 *   returns:  c7
 *
 * c8(String p, String c2)
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * c9(String c8, String c7, Outcome<String> c1)
 *   at once:  c9 (api.c9)
 *   returns:  a Task of c9, without waiting for it
 *
 * c10(String p, String c7, String c0, Outcome<String> c6)
 *   at once:  c10 (api.c10)
 *   returns:  a Task of c10, without waiting for it
 *
 * e(String key)
 *   at once:  e
 *   returns:  e
 *
 * run(String p, List<String> keys)
 *   at once, side by side:  e for each distinct element of keys
 *   returns:                a map from keys to e
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
  public Task<String> c0(String p) {
    return runtime.start("It.c0", () -> api.c0(p));
  }

  @Override
  public String c1(String p, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(p, c0));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public String c2(String c0, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(c0, c1));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public Task<String> c3() {
    return runtime.start("It.c3", () -> api.c3());
  }

  @Override
  public Task<String> c4(String p, String c1) {
    return runtime.start("It.c4", () -> api.c4(p, c1));
  }

  @Override
  public Task<String> c5(String p, String c4, String c1, Outcome<String> c3) {
    return runtime.start("It.c5", () -> api.c5(p, c4, c1, c3));
  }

  @Override
  public Task<String> c6(String c5, Outcome<String> c3, String c4) {
    return runtime.start("It.c6", () -> api.c6(c5, c3, c4));
  }

  @Override
  public String c7(Outcome<String> c5, String c0, String c3) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(c5, c0, c3));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public Task<String> c8(String p, String c2) {
    return runtime.start("It.c8", () -> api.c8(p, c2));
  }

  @Override
  public Task<String> c9(String c8, String c7, Outcome<String> c1) {
    return runtime.start("It.c9", () -> api.c9(c8, c7, c1));
  }

  @Override
  public Task<String> c10(String p, String c7, String c0, Outcome<String> c6) {
    return runtime.start("It.c10", () -> api.c10(p, c7, c0, c6));
  }

  @Override
  public String e(String key) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.e")) {
      Task<String> e = group.start("e", () -> It.super.e(key));
      group.join(IOException.class, InterruptedException.class);
      return e.resultNow();
    }
  }

  @Override
  public Map<String, String> run(String p, List<String> keys) throws IOException {
    Objects.requireNonNull(keys, "keys");
    try (TaskGroup group = runtime.open("It.run")) {
      EachTasks<String, String> e = group.startEach(
          "e", Elements.distinct(keys), element -> It.super.e(element));
      group.join(IOException.class);
      return e.resultsByElement();
    }
  }
}
