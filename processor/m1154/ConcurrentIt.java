package m1154;

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
 * c2(Outcome<String> c0, String c1)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String p, String c2, String c1)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String p, Outcome<String> c1, String c3)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String p, String c3, String c0, String c2)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(String c2)
 *   at once:  c6
 *   returns:  c6
 *
 * c7()
 *   at once:  c7
 *   returns:  c7
 *
 * c8()
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * c9(Outcome<String> c1, Outcome<String> c8, Outcome<String> c4)
 *   at once:  c9 (api.c9)
 *   returns:  a Task of c9, without waiting for it
 *
 * e(String key, Outcome<String> c6, String c1, String c2)
 *   at once:  e (api.e)
 *   returns:  a Task of e, without waiting for it
 *
 * g0(String p), within 10m32s244ms
 *   at once, side by side:              c0 (collected), c1
 *   once c0 has ended and c1 is there:  c2
 *   once c2 is there and c1 is there:   c3
 *   returns:                            Of_g0(c3)
 *
 * run(String p, List<String> keys), within 12m51s369ms
 *   at once, side by side:                                            c0 (collected), c1
 *   once c0 has ended and c1 is there:                                c2
 *   once c2 is there:                                                 c6 (collected)
 *   once c6 has ended and c1 is there and c2 is there, side by side:  e (api.e) for each element of keys
 *   returns:                                                          a list of e in the order of keys
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration G0_TIMEOUT = Duration.ofMillis(632244);

  private static final Duration RUN_TIMEOUT = Duration.ofMillis(771369);

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
  public String c2(Outcome<String> c0, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(c0, c1));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public String c3(String p, String c2, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(p, c2, c1));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public String c4(String p, Outcome<String> c1, String c3) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(p, c1, c3));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public Task<String> c5(String p, String c3, String c0, String c2) {
    return runtime.start("It.c5", () -> api.c5(p, c3, c0, c2));
  }

  @Override
  public String c6(String c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(c2));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public String c7() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7());
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public Task<String> c8() {
    return runtime.start("It.c8", () -> api.c8());
  }

  @Override
  public Task<String> c9(Outcome<String> c1, Outcome<String> c8, Outcome<String> c4) {
    return runtime.start("It.c9", () -> api.c9(c1, c8, c4));
  }

  @Override
  public Task<String> e(String key, Outcome<String> c6, String c1, String c2) {
    return runtime.start("It.e", () -> api.e(key, c6, c1, c2));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0", G0_TIMEOUT)) {
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0(p));
      Task<String> c1 = group.start("c1", () -> It.super.c1());
      Task<String> c2 = group.startAfter(
          "c2", () -> It.super.c2(c0.outcome(), c1.resultNow()), TaskGroup.ended(c0), c1);
      Task<String> c3 = group.startAfter(
          "c3", () -> It.super.c3(p, c2.resultNow(), c1.resultNow()), c2, c1);
      group.join(IOException.class);
      return new Of_g0(c3.resultNow());
    }
  }

  @Override
  public List<String> run(String p, List<String> keys) throws IOException {
    Objects.requireNonNull(keys, "keys");
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0(p));
      Task<String> c1 = group.start("c1", () -> It.super.c1());
      Task<String> c2 = group.startAfter(
          "c2", () -> It.super.c2(c0.outcome(), c1.resultNow()), TaskGroup.ended(c0), c1);
      Task<String> c6 = group.startCollectedAfter("c6", () -> It.super.c6(c2.resultNow()), c2);
      EachTasks<String, String> e = group.startEach(
          "e",
          keys,
          element -> api.e(element, c6.outcome(), c1.resultNow(), c2.resultNow()),
          TaskGroup.ended(c6),
          c1,
          c2);
      group.join(IOException.class);
      return e.results();
    }
  }
}
