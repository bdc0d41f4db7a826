package m1016;

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
 *   at once:  c0
 *   returns:  c0
 *
 * c1(Outcome<String> c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String p, Outcome<Of_g0> g0)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String p, String c1, Of_g0 g0, Outcome<String> c2)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String p, String c2, Outcome<String> c0, String c1)
 *   at once:  c4
 *   returns:  c4
 *
 * e(String key)
 *   at once:  e
 *   returns:  e
 *
 * g0(String p)
 *   at once:            c0 (collected)
 *   once c0 has ended:  c1 (api.c1)
 *   returns:            Of_g0(outcome of c0, c1)
 *
 * run(String p, List<String> keys), within 24m37s913ms
 *   at once, side by side:  e for each distinct element of keys
 *   returns:                a map from keys to e
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(1477913);

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
  public Task<String> c1(Outcome<String> c0) {
    return runtime.start("It.c1", () -> api.c1(c0));
  }

  @Override
  public Task<String> c2(String p, Outcome<Of_g0> g0) {
    return runtime.start("It.c2", () -> api.c2(p, g0));
  }

  @Override
  public String c3(String p, String c1, Of_g0 g0, Outcome<String> c2) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(p, c1, g0, c2));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public String c4(String p, String c2, Outcome<String> c0, String c1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(p, c2, c0, c1));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
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
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0());
      Task<String> c1 = group.startAfter("c1", () -> api.c1(c0.outcome()), TaskGroup.ended(c0));
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c0.outcome(), c1.resultNow()));
    }
  }

  @Override
  public Map<String, String> run(String p, List<String> keys) throws IOException {
    Objects.requireNonNull(keys, "keys");
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      EachTasks<String, String> e = group.startEach(
          "e", Elements.distinct(keys), element -> It.super.e(element));
      group.join(IOException.class);
      return e.resultsByElement();
    }
  }
}
