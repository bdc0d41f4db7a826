package m1099;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.EachTasks;
import dev.fanout.runtime.Elements;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
 * c1(String c0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2()
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String p, Outcome<String> c1, String c0, Outcome<String> c2)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String c2)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(Outcome<String> c3, String c2, Outcome<String> c1)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(Outcome<String> c0, String c4)
 *   at once:  c6
 *   returns:  c6
 *
 * c7(Outcome<String> c4, String c2, Outcome<String> c1)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8()
 *   at once:  c8
 *   returns:  c8
 *
 * c9(String p)
 *   at once:  c9 (api.c9)
 *   returns:  a Task of c9, without waiting for it
 *
 * c10(String p, Outcome<String> c2, String c0)
 *   at once:  c10 (api.c10)
 *   returns:  a Task of c10, without waiting for it
 *
 * c11(String p, String c7)
 *   at once:  c11
 *   returns:  c11
 *
 * e(String key, String p, Outcome<String> c8, String c6)
 *   at once:  e
 *   returns:  e
 *
 * run(String p, List<String> keys), within 8m54s248ms
 *   at once, side by side:                            c8 (collected), c0 (api.c0, collected), c2
 *   once c2 is there:                                 c4 (api.c4)
 *   once c0 has ended and c4 is there:                c6
 *   once c8 has ended and c6 is there, side by side:  e for each distinct element of keys
 *   returns:                                          a map from keys to e
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(534248);

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
  public String c1(String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(c0));
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
  public String c3(String p, Outcome<String> c1, String c0, Outcome<String> c2) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(p, c1, c0, c2));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Task<String> c4(String c2) {
    return runtime.start("It.c4", () -> api.c4(c2));
  }

  @Override
  public Task<String> c5(Outcome<String> c3, String c2, Outcome<String> c1) {
    return runtime.start("It.c5", () -> api.c5(c3, c2, c1));
  }

  @Override
  public String c6(Outcome<String> c0, String c4) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(c0, c4));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public Task<String> c7(Outcome<String> c4, String c2, Outcome<String> c1) {
    return runtime.start("It.c7", () -> api.c7(c4, c2, c1));
  }

  @Override
  public String c8() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8());
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
  }

  @Override
  public Task<String> c9(String p) {
    return runtime.start("It.c9", () -> api.c9(p));
  }

  @Override
  public Task<String> c10(String p, Outcome<String> c2, String c0) {
    return runtime.start("It.c10", () -> api.c10(p, c2, c0));
  }

  @Override
  public String c11(String p, String c7) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c11")) {
      Task<String> c11 = group.start("c11", () -> It.super.c11(p, c7));
      group.join(IOException.class, InterruptedException.class);
      return c11.resultNow();
    }
  }

  @Override
  public String e(String key, String p, Outcome<String> c8, String c6) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.e")) {
      Task<String> e = group.start("e", () -> It.super.e(key, p, c8, c6));
      group.join(IOException.class, InterruptedException.class);
      return e.resultNow();
    }
  }

  @Override
  public Map<String, String> run(String p, List<String> keys) throws IOException {
    Objects.requireNonNull(keys, "keys");
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      Task<String> c8 = group.startCollected("c8", () -> It.super.c8());
      Task<String> c0 = group.startCollected("c0", () -> api.c0());
      Task<String> c2 = group.start("c2", () -> It.super.c2());
      Task<String> c4 = group.startAfter("c4", () -> api.c4(c2.resultNow()), c2);
      Task<String> c6 = group.startAfter(
          "c6", () -> It.super.c6(c0.outcome(), c4.resultNow()), TaskGroup.ended(c0), c4);
      EachTasks<String, String> e = group.startEach(
          "e",
          Elements.distinct(keys),
          element -> It.super.e(element, p, c8.outcome(), c6.resultNow()),
          TaskGroup.ended(c8),
          c6);
      group.join(IOException.class);
      return e.resultsByElement();
    }
  }
}
