package m1198;

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
 * c0(String p)
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1(String c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String c0)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String p, Outcome<Of_g0> g0, Outcome<String> c2)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String c3)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String p)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String p, String c4, String c3, Outcome<String> c5)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(Outcome<String> c0, Outcome<String> c6, Outcome<String> c1)
 *   at once:  c7
 *   returns:  c7
 *
 * c8(Outcome<String> c3, String c0)
 *   at once:  c8
 *   returns:  c8
 *
 * c9(String p, Outcome<String> c1)
 *   at once:  c9 (api.c9)
 *   returns:  a Task of c9, without waiting for it
 *
 * c10(String c7, String c9)
 *   at once:  c10 (api.c10)
 *   returns:  a Task of c10, without waiting for it
 *
 * c11(Outcome<String> c8, String c10)
 *   at once:  c11 (api.c11)
 *   returns:  a Task of c11, without waiting for it
 *
 * e(String key)
 *   at once:  e
 *   returns:  e
 *
 * g0(String p, String c0), within 35m49s707ms
 *   at once:  c1 (api.c1)
 *   returns:  Of_g0(c1)
 *
 * g1(String p)
 *   at once:                             c0 (api.c0, collected)
 *   once c0 is there, side by side:      g0 (a gather of its own, collected),
 *                                        c2 (api.c2, collected)
 *   once g0 has ended and c2 has ended:  c3
 *   returns:                             Of_g1(c3, p)
 *
 * run(String p, List<String> keys), within 11m29s849ms
 *   at once, side by side:  e for each distinct element of keys
 *   returns:                a map from keys to e
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration G0_TIMEOUT = Duration.ofMillis(2149707);

  private static final Duration RUN_TIMEOUT = Duration.ofMillis(689849);

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
  public Task<String> c1(String c0) {
    return runtime.start("It.c1", () -> api.c1(c0));
  }

  @Override
  public Task<String> c2(String c0) {
    return runtime.start("It.c2", () -> api.c2(c0));
  }

  @Override
  public String c3(String p, Outcome<Of_g0> g0, Outcome<String> c2) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(p, g0, c2));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Task<String> c4(String c3) {
    return runtime.start("It.c4", () -> api.c4(c3));
  }

  @Override
  public String c5(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(p));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public Task<String> c6(String p, String c4, String c3, Outcome<String> c5) {
    return runtime.start("It.c6", () -> api.c6(p, c4, c3, c5));
  }

  @Override
  public String c7(Outcome<String> c0, Outcome<String> c6, Outcome<String> c1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(c0, c6, c1));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public String c8(Outcome<String> c3, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8(c3, c0));
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
  }

  @Override
  public Task<String> c9(String p, Outcome<String> c1) {
    return runtime.start("It.c9", () -> api.c9(p, c1));
  }

  @Override
  public Task<String> c10(String c7, String c9) {
    return runtime.start("It.c10", () -> api.c10(c7, c9));
  }

  @Override
  public Task<String> c11(Outcome<String> c8, String c10) {
    return runtime.start("It.c11", () -> api.c11(c8, c10));
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
  public Of_g0 g0(String p, String c0) throws IOException {
    try (TaskGroup group = runtime.open("It.g0", G0_TIMEOUT)) {
      Task<String> c1 = group.start("c1", () -> api.c1(c0));
      group.join(IOException.class);
      return new Of_g0(c1.resultNow());
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<String> c0 = group.startCollected("c0", () -> api.c0(p));
      Task<Of_g0> g0 = group.startCollectedAfter("g0", () -> g0(p, c0.resultNow()), c0);
      Task<String> c2 = group.startCollectedAfter("c2", () -> api.c2(c0.resultNow()), c0);
      Task<String> c3 = group.startAfter(
          "c3",
          () -> It.super.c3(p, g0.outcome(), c2.outcome()),
          TaskGroup.ended(g0),
          TaskGroup.ended(c2));
      group.join(IOException.class);
      return new Of_g1(c3.resultNow(), p);
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
