package m1114;

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
 * c0()
 *   at once:  c0
 *   returns:  c0
 *
 * c1(String c0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String p, Outcome<String> c1, String c0)
 *   at once:  c2
 *   returns:  c2
 *
 * c3()
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(Outcome<String> c0, Outcome<String> c2)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String p, String c2, String c0)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String p, String c1)
 *   at once:  c6
 *   returns:  c6
 *
 * c7(Outcome<String> c2, Outcome<String> c0)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8(String c3)
 *   at once:  c8
 *   returns:  c8
 *
 * c9(Outcome<String> c0, Outcome<String> c3, Of_g0 g0)
 *   at once:  c9
 *   returns:  c9
 *
 * c10(Outcome<Of_g0> g0)
 *   at once:  c10 (api.c10)
 *   returns:  a Task of c10, without waiting for it
 *
 * e(String key, String c0, String c1, String c7)
 *   at once:  e
 *   returns:  e
 *
 * g0(String p), within 12m34s788ms
 *   at once:                             c0
 *   once c0 is there:                    c1 (collected)
 *   once c1 has ended and c0 is there:   c2 (collected)
 *   once c0 has ended and c2 has ended:  c4
 *   returns:                             Of_g0(c0, c4, p)
 *
 * g1(String p)
 *   at once:                            c0 (collected)
 *   once c0 is there:                   c1 (collected)
 *   once c1 has ended and c0 is there:  c2 (collected)
 *   once c2 is there and c0 is there:   c5 (collected)
 *   returns:                            Of_g1(outcome of c5)
 *
 * run(String p, List<String> keys), within 33m15s781ms
 *   at once:                                                         c0
 *   once c0 is there:                                                c1
 *   once c1 has ended and c0 is there:                               c2 (collected)
 *   once c2 has ended and c0 has ended:                              c7 (api.c7)
 *   once c0 is there and c1 is there and c7 is there, side by side:  e for each element of keys
 *   returns:                                                         a Task of a list of e in the order of keys, without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration G0_TIMEOUT = Duration.ofMillis(754788);

  private static final Duration RUN_TIMEOUT = Duration.ofMillis(1995781);

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
  public String c2(String p, Outcome<String> c1, String c0) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(p, c1, c0));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public Task<String> c3() {
    return runtime.start("It.c3", () -> api.c3());
  }

  @Override
  public String c4(Outcome<String> c0, Outcome<String> c2) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(c0, c2));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public String c5(String p, String c2, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(p, c2, c0));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public String c6(String p, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(p, c1));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public Task<String> c7(Outcome<String> c2, Outcome<String> c0) {
    return runtime.start("It.c7", () -> api.c7(c2, c0));
  }

  @Override
  public String c8(String c3) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8(c3));
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
  }

  @Override
  public String c9(Outcome<String> c0, Outcome<String> c3, Of_g0 g0) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c9")) {
      Task<String> c9 = group.start("c9", () -> It.super.c9(c0, c3, g0));
      group.join(IOException.class, InterruptedException.class);
      return c9.resultNow();
    }
  }

  @Override
  public Task<String> c10(Outcome<Of_g0> g0) {
    return runtime.start("It.c10", () -> api.c10(g0));
  }

  @Override
  public String e(String key, String c0, String c1, String c7) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.e")) {
      Task<String> e = group.start("e", () -> It.super.e(key, c0, c1, c7));
      group.join(IOException.class, InterruptedException.class);
      return e.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0", G0_TIMEOUT)) {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<String> c1 = group.startCollectedAfter("c1", () -> It.super.c1(c0.resultNow()), c0);
      Task<String> c2 = group.startCollectedAfter(
          "c2", () -> It.super.c2(p, c1.outcome(), c0.resultNow()), TaskGroup.ended(c1), c0);
      Task<String> c4 = group.startAfter(
          "c4",
          () -> It.super.c4(c0.outcome(), c2.outcome()),
          TaskGroup.ended(c0),
          TaskGroup.ended(c2));
      group.join(IOException.class);
      return new Of_g0(c0.resultNow(), c4.resultNow(), p);
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0());
      Task<String> c1 = group.startCollectedAfter("c1", () -> It.super.c1(c0.resultNow()), c0);
      Task<String> c2 = group.startCollectedAfter(
          "c2", () -> It.super.c2(p, c1.outcome(), c0.resultNow()), TaskGroup.ended(c1), c0);
      Task<String> c5 = group.startCollectedAfter(
          "c5", () -> It.super.c5(p, c2.resultNow(), c0.resultNow()), c2, c0);
      group.join(IOException.class);
      return group.result(() -> new Of_g1(c5.outcome()));
    }
  }

  @Override
  public Task<List<String>> run(String p, List<String> keys) throws IOException {
    Objects.requireNonNull(keys, "keys");
    return runtime.startGather("It.run", RUN_TIMEOUT, group -> {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<String> c1 = group.startAfter("c1", () -> It.super.c1(c0.resultNow()), c0);
      Task<String> c2 = group.startCollectedAfter(
          "c2", () -> It.super.c2(p, c1.outcome(), c0.resultNow()), TaskGroup.ended(c1), c0);
      Task<String> c7 = group.startAfter(
          "c7", () -> api.c7(c2.outcome(), c0.outcome()), TaskGroup.ended(c2), TaskGroup.ended(c0));
      EachTasks<String, String> e = group.startEach(
          "e",
          keys,
          element -> It.super.e(element, c0.resultNow(), c1.resultNow(), c7.resultNow()),
          c0,
          c1,
          c7);
      group.join(Throwable.class);
      return e.results();
    });
  }
}
