package m1209;

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
import java.util.concurrent.CompletionStage;
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
 * c1(String p, String c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String p)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String p, Outcome<String> c0)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String p)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5()
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(Outcome<String> c2, String c4, String c0)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(Outcome<String> c4)
 *   at once:  c7
 *   returns:  c7
 *
 * c8(String c2)
 *   at once:  c8
 *   returns:  c8
 *
 * c9(String c6, String c1, String c7)
 *   at once:  c9
 *   returns:  c9
 *
 * c10(String p, String c3, String c4)
 *   at once:  c10
 *   returns:  c10
 *
 * c11(String p)
 *   at once:  c11
 *   returns:  c11
 *
 * g0(String p)
 *   at once, side by side:             c0 (api.c0, collected), c4 (api.c4)
 *   once c0 has ended:                 c3 (api.c3)
 *   once c3 is there and c4 is there:  c10
 *   returns:                           Of_g0(c10)
 *
 * run(String p), within 51s118ms
 *   at once, side by side:                              c2 (api.c2, collected),
 *                                                       c4 (api.c4, collected),
 *                                                       c0 (api.c0, collected)
 *   once c2 has ended and c4 is there and c0 is there:  c6 (api.c6, collected)
 *   once c0 has ended:                                  c3 (api.c3, collected)
 *   once c3 is there and c4 is there:                   c10 (collected)
 *   returns:                                            a CompletionStage of [outcome of c6,
 *                                                       outcome of c10,
 *                                                       outcome of c0], without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(51118);

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
  public Task<String> c1(String p, String c0) {
    return runtime.start("It.c1", () -> api.c1(p, c0));
  }

  @Override
  public Task<String> c2(String p) {
    return runtime.start("It.c2", () -> api.c2(p));
  }

  @Override
  public Task<String> c3(String p, Outcome<String> c0) {
    return runtime.start("It.c3", () -> api.c3(p, c0));
  }

  @Override
  public Task<String> c4(String p) {
    return runtime.start("It.c4", () -> api.c4(p));
  }

  @Override
  public Task<String> c5() {
    return runtime.start("It.c5", () -> api.c5());
  }

  @Override
  public Task<String> c6(Outcome<String> c2, String c4, String c0) {
    return runtime.start("It.c6", () -> api.c6(c2, c4, c0));
  }

  @Override
  public String c7(Outcome<String> c4) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(c4));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public String c8(String c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8(c2));
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
  }

  @Override
  public String c9(String c6, String c1, String c7) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c9")) {
      Task<String> c9 = group.start("c9", () -> It.super.c9(c6, c1, c7));
      group.join(IOException.class, InterruptedException.class);
      return c9.resultNow();
    }
  }

  @Override
  public String c10(String p, String c3, String c4) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c10")) {
      Task<String> c10 = group.start("c10", () -> It.super.c10(p, c3, c4));
      group.join(IOException.class, InterruptedException.class);
      return c10.resultNow();
    }
  }

  @Override
  public String c11(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c11")) {
      Task<String> c11 = group.start("c11", () -> It.super.c11(p));
      group.join(IOException.class, InterruptedException.class);
      return c11.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.startCollected("c0", () -> api.c0());
      Task<String> c4 = group.start("c4", () -> api.c4(p));
      Task<String> c3 = group.startAfter("c3", () -> api.c3(p, c0.outcome()), TaskGroup.ended(c0));
      Task<String> c10 = group.startAfter(
          "c10", () -> It.super.c10(p, c3.resultNow(), c4.resultNow()), c3, c4);
      group.join(IOException.class);
      return new Of_g0(c10.resultNow());
    }
  }

  @Override
  public CompletionStage<List<Outcome<?>>> run(String p) throws IOException {
    return runtime.<List<Outcome<?>>>startGather("It.run", RUN_TIMEOUT, group -> {
      Task<String> c2 = group.startCollected("c2", () -> api.c2(p));
      Task<String> c4 = group.startCollected("c4", () -> api.c4(p));
      Task<String> c0 = group.startCollected("c0", () -> api.c0());
      Task<String> c6 = group.startCollectedAfter(
          "c6",
          () -> api.c6(c2.outcome(), c4.resultNow(), c0.resultNow()),
          TaskGroup.ended(c2),
          c4,
          c0);
      Task<String> c3 = group.startCollectedAfter(
          "c3", () -> api.c3(p, c0.outcome()), TaskGroup.ended(c0));
      Task<String> c10 = group.startCollectedAfter(
          "c10", () -> It.super.c10(p, c3.resultNow(), c4.resultNow()), c3, c4);
      group.join(Throwable.class);
      return Collections.unmodifiableList(Arrays.asList(c6.outcome(), c10.outcome(), c0.outcome()));
    }).toCompletableFuture();
  }
}
