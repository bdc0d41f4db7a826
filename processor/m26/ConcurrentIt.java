package m26;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
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
 * c1(String p)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String p, String c1, Outcome<Of_g0> g0)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(Of_g0 g0, String c1, String c2)
 *   at once:  c3
 *   returns:  c3
 *
 * c4()
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String c4, Outcome<String> c2)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String c2, String c1)
 *   at once:  c6
 *   returns:  c6
 *
 * c7()
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8()
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * c9(String c0, String c6)
 *   at once:  c9
 *   returns:  c9
 *
 * c10(Outcome<String> c2)
 *   at once:  c10 (api.c10)
 *   returns:  a Task of c10, without waiting for it
 *
 * g0(String p)
 *   at once, side by side:  c0, c1 (api.c1, collected)
 *   returns:                Of_g0(c0, outcome of c1)
 *
 * run(String p), within 32m46s328ms
 *   at once, side by side:                             c4 (api.c4), c1 (api.c1),
 *                                                      g0 (a gather of its own), c7 (api.c7), c0
 *   once c1 is there and g0 has ended:                 c2 (api.c2)
 *   once c4 is there and c2 has ended:                 c5
 *   once g0 is there and c1 is there and c2 is there:  c3
 *   once c2 is there and c1 is there:                  c6
 *   once c2 has ended:                                 c10 (api.c10)
 *   once c0 is there and c6 is there:                  c9
 *   returns:                                           a Task of [c5, c3, c7, c9, c10,
 *                                                      c0], without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(1966328);

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
  public Task<String> c2(String p, String c1, Outcome<Of_g0> g0) {
    return runtime.start("It.c2", () -> api.c2(p, c1, g0));
  }

  @Override
  public String c3(Of_g0 g0, String c1, String c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(g0, c1, c2));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Task<String> c4() {
    return runtime.start("It.c4", () -> api.c4());
  }

  @Override
  public String c5(String c4, Outcome<String> c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(c4, c2));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public String c6(String c2, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(c2, c1));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public Task<String> c7() {
    return runtime.start("It.c7", () -> api.c7());
  }

  @Override
  public Task<String> c8() {
    return runtime.start("It.c8", () -> api.c8());
  }

  @Override
  public String c9(String c0, String c6) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c9")) {
      Task<String> c9 = group.start("c9", () -> It.super.c9(c0, c6));
      group.join(IOException.class, InterruptedException.class);
      return c9.resultNow();
    }
  }

  @Override
  public Task<String> c10(Outcome<String> c2) {
    return runtime.start("It.c10", () -> api.c10(c2));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0(p));
      Task<String> c1 = group.startCollected("c1", () -> api.c1(p));
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c0.resultNow(), c1.outcome()));
    }
  }

  @Override
  public Task<List<Object>> run(String p) throws IOException {
    return runtime.startGather("It.run", RUN_TIMEOUT, group -> {
      Task<String> c4 = group.start("c4", () -> api.c4());
      Task<String> c1 = group.start("c1", () -> api.c1(p));
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<String> c7 = group.start("c7", () -> api.c7());
      Task<String> c0 = group.start("c0", () -> It.super.c0(p));
      Task<String> c2 = group.startAfter(
          "c2", () -> api.c2(p, c1.resultNow(), g0.outcome()), c1, TaskGroup.ended(g0));
      Task<String> c5 = group.startAfter(
          "c5", () -> It.super.c5(c4.resultNow(), c2.outcome()), c4, TaskGroup.ended(c2));
      Task<String> c3 = group.startAfter(
          "c3", () -> It.super.c3(g0.resultNow(), c1.resultNow(), c2.resultNow()), g0, c1, c2);
      Task<String> c6 = group.startAfter(
          "c6", () -> It.super.c6(c2.resultNow(), c1.resultNow()), c2, c1);
      Task<String> c10 = group.startAfter("c10", () -> api.c10(c2.outcome()), TaskGroup.ended(c2));
      Task<String> c9 = group.startAfter(
          "c9", () -> It.super.c9(c0.resultNow(), c6.resultNow()), c0, c6);
      group.join(Throwable.class);
      return Collections.unmodifiableList(Arrays.asList(
          c5.resultNow(),
          c3.resultNow(),
          c7.resultNow(),
          c9.resultNow(),
          c10.resultNow(),
          c0.resultNow()));
    });
  }
}
