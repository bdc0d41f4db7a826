package m1240;

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
 * c1(String p, Outcome<String> c0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String c1, String c0)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String c1)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4()
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String p)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(String p, Outcome<String> c1, Outcome<String> c2)
 *   at once:  c6
 *   returns:  c6
 *
 * c7(String p, Outcome<String> c0, Outcome<String> c2)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8(String p, String c7, String c5, String c1)
 *   at once:  c8
 *   returns:  c8
 *
 * c9(String c3, String c6)
 *   at once:  c9 (api.c9)
 *   returns:  a Task of c9, without waiting for it
 *
 * e(String key, Outcome<String> c7)
 *   at once:  e (api.e)
 *   returns:  a Task of e, without waiting for it
 *
 * run(String p, List<String> keys), within 35m26s842ms
 *   at once:                             c0 (api.c0, collected)
 *   once c0 has ended:                   c1 (collected)
 *   once c1 is there and c0 is there:    c2 (collected)
 *   once c0 has ended and c2 has ended:  c7 (api.c7, collected)
 *   once c7 has ended, side by side:     e (api.e) for each distinct element of keys
 *   returns:                             a Task of a map from keys to e, without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(2126842);

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
  public String c1(String p, Outcome<String> c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(p, c0));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public String c2(String c1, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(c1, c0));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public Task<String> c3(String c1) {
    return runtime.start("It.c3", () -> api.c3(c1));
  }

  @Override
  public Task<String> c4() {
    return runtime.start("It.c4", () -> api.c4());
  }

  @Override
  public Task<String> c5(String p) {
    return runtime.start("It.c5", () -> api.c5(p));
  }

  @Override
  public String c6(String p, Outcome<String> c1, Outcome<String> c2) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(p, c1, c2));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public Task<String> c7(String p, Outcome<String> c0, Outcome<String> c2) {
    return runtime.start("It.c7", () -> api.c7(p, c0, c2));
  }

  @Override
  public String c8(String p, String c7, String c5, String c1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8(p, c7, c5, c1));
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
  }

  @Override
  public Task<String> c9(String c3, String c6) {
    return runtime.start("It.c9", () -> api.c9(c3, c6));
  }

  @Override
  public Task<String> e(String key, Outcome<String> c7) {
    return runtime.start("It.e", () -> api.e(key, c7));
  }

  @Override
  public Task<Map<String, String>> run(String p, List<String> keys) throws IOException {
    Objects.requireNonNull(keys, "keys");
    return runtime.startGather("It.run", RUN_TIMEOUT, group -> {
      Task<String> c0 = group.startCollected("c0", () -> api.c0());
      Task<String> c1 = group.startCollectedAfter(
          "c1", () -> It.super.c1(p, c0.outcome()), TaskGroup.ended(c0));
      Task<String> c2 = group.startCollectedAfter(
          "c2", () -> It.super.c2(c1.resultNow(), c0.resultNow()), c1, c0);
      Task<String> c7 = group.startCollectedAfter(
          "c7",
          () -> api.c7(p, c0.outcome(), c2.outcome()),
          TaskGroup.ended(c0),
          TaskGroup.ended(c2));
      EachTasks<String, String> e = group.startEach(
          "e",
          Elements.distinct(keys),
          element -> api.e(element, c7.outcome()),
          TaskGroup.ended(c7));
      group.join(Throwable.class);
      return e.resultsByElement();
    });
  }
}
