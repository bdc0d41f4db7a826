package m1249;

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
import java.util.concurrent.Future;
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
 * c2(String p, Of_g0 g0, Outcome<String> c0)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String c1, String c2)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String p)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String c4, String c0)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String c2, String c3, String c1)
 *   at once:  c6
 *   returns:  c6
 *
 * c7()
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8(String p, Of_g0 g0)
 *   at once:  c8
 *   returns:  c8
 *
 * c9(Outcome<String> c1, Outcome<String> c5, String c7)
 *   at once:  c9 (api.c9)
 *   returns:  a Task of c9, without waiting for it
 *
 * g0(String p)
 *   at once:           c0 (api.c0)
 *   once c0 is there:  c1 (collected)
 *   returns:           Of_g0(c0, outcome of c1)
 *
 * g1(String p)
 *   at once:  c7 (api.c7)
 *   returns:  Of_g1(c7, p)
 *
 * run(String p), within 20m21s586ms
 *   at once, side by side:                               c4 (api.c4), c0 (api.c0), c7 (api.c7)
 *   once c0 is there:                                    c1
 *   once c4 is there and c0 is there:                    c5 (collected)
 *   once c1 has ended and c5 has ended and c7 is there:  c9 (api.c9)
 *   returns:                                             a Future of [c4, c0, c1,
 *                                                        c9], without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(1221586);

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
  public Task<String> c2(String p, Of_g0 g0, Outcome<String> c0) {
    return runtime.start("It.c2", () -> api.c2(p, g0, c0));
  }

  @Override
  public String c3(String c1, String c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(c1, c2));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Task<String> c4(String p) {
    return runtime.start("It.c4", () -> api.c4(p));
  }

  @Override
  public String c5(String c4, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(c4, c0));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public String c6(String c2, String c3, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(c2, c3, c1));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public Task<String> c7() {
    return runtime.start("It.c7", () -> api.c7());
  }

  @Override
  public String c8(String p, Of_g0 g0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8(p, g0));
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
  }

  @Override
  public Task<String> c9(Outcome<String> c1, Outcome<String> c5, String c7) {
    return runtime.start("It.c9", () -> api.c9(c1, c5, c7));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<String> c1 = group.startCollectedAfter("c1", () -> It.super.c1(c0.resultNow()), c0);
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c0.resultNow(), c1.outcome()));
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<String> c7 = group.start("c7", () -> api.c7());
      group.join(IOException.class);
      return new Of_g1(c7.resultNow(), p);
    }
  }

  @Override
  public Future<List<Object>> run(String p) throws IOException {
    return runtime.startGather("It.run", RUN_TIMEOUT, group -> {
      Task<String> c4 = group.start("c4", () -> api.c4(p));
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<String> c7 = group.start("c7", () -> api.c7());
      Task<String> c1 = group.startAfter("c1", () -> It.super.c1(c0.resultNow()), c0);
      Task<String> c5 = group.startCollectedAfter(
          "c5", () -> It.super.c5(c4.resultNow(), c0.resultNow()), c4, c0);
      Task<String> c9 = group.startAfter(
          "c9",
          () -> api.c9(c1.outcome(), c5.outcome(), c7.resultNow()),
          TaskGroup.ended(c1),
          TaskGroup.ended(c5),
          c7);
      group.join(Throwable.class);
      return Collections.unmodifiableList(Arrays.asList(
          c4.resultNow(), c0.resultNow(), c1.resultNow(), c9.resultNow()));
    });
  }
}
