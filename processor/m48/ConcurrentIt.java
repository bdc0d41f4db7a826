package m48;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
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
 * c1(Outcome<String> c0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String p, String c0)
 *   at once:  c2
 *   returns:  c2
 *
 * c3()
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String c0, Outcome<Of_g0> g0, String c1)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String p, String c2, String c4, Outcome<String> c1)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(String p, String c2)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(String p, Outcome<Of_g1> g1)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * g0(String p)
 *   at once:            c0 (api.c0)
 *   once c0 has ended:  c1
 *   once c0 is there:   c2 (collected)
 *   returns:            Of_g0(c0, c1, outcome of c2)
 *
 * g1(String p), within 36m46s224ms
 *   at once, side by side:                              c0 (api.c0),
 *                                                       g0 (a gather of its own, collected)
 *   once c0 has ended:                                  c1
 *   once c0 is there and g0 has ended and c1 is there:  c4 (api.c4)
 *   returns:                                            Of_g1(c4, outcome of c0, p)
 *
 * run(String p)
 *   at once, side by side:                              c0 (api.c0), g0 (a gather of its own),
 *                                                       g1 (a gather of its own, collected),
 *                                                       c3 (api.c3)
 *   once c0 is there:                                   c2
 *   once c0 has ended:                                  c1 (collected)
 *   once g1 has ended:                                  c7 (api.c7)
 *   once c0 is there and g0 has ended and c1 is there:  c4 (api.c4, collected)
 *   once c2 is there:                                   c6 (api.c6, collected)
 *   once c2 is there and c4 is there and c1 has ended:  c5 (api.c5, collected)
 *   returns:                                            a CompletableFuture of Of_run(c2,
 *                                                       outcome of c5, outcome of c6, c7, g0,
 *                                                       c3), without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration G1_TIMEOUT = Duration.ofMillis(2206224);

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
  public String c1(Outcome<String> c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(c0));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public String c2(String p, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(p, c0));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public Task<String> c3() {
    return runtime.start("It.c3", () -> api.c3());
  }

  @Override
  public Task<String> c4(String c0, Outcome<Of_g0> g0, String c1) {
    return runtime.start("It.c4", () -> api.c4(c0, g0, c1));
  }

  @Override
  public Task<String> c5(String p, String c2, String c4, Outcome<String> c1) {
    return runtime.start("It.c5", () -> api.c5(p, c2, c4, c1));
  }

  @Override
  public Task<String> c6(String p, String c2) {
    return runtime.start("It.c6", () -> api.c6(p, c2));
  }

  @Override
  public Task<String> c7(String p, Outcome<Of_g1> g1) {
    return runtime.start("It.c7", () -> api.c7(p, g1));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> api.c0(p));
      Task<String> c1 = group.startAfter(
          "c1", () -> It.super.c1(c0.outcome()), TaskGroup.ended(c0));
      Task<String> c2 = group.startCollectedAfter("c2", () -> It.super.c2(p, c0.resultNow()), c0);
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c0.resultNow(), c1.resultNow(), c2.outcome()));
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1", G1_TIMEOUT)) {
      Task<String> c0 = group.start("c0", () -> api.c0(p));
      Task<Of_g0> g0 = group.startCollected("g0", () -> g0(p));
      Task<String> c1 = group.startAfter(
          "c1", () -> It.super.c1(c0.outcome()), TaskGroup.ended(c0));
      Task<String> c4 = group.startAfter(
          "c4",
          () -> api.c4(c0.resultNow(), g0.outcome(), c1.resultNow()),
          c0,
          TaskGroup.ended(g0),
          c1);
      group.join(IOException.class);
      return group.result(() -> new Of_g1(c4.resultNow(), c0.outcome(), p));
    }
  }

  @Override
  public CompletableFuture<Of_run> run(String p) throws IOException {
    return runtime.startGather("It.run", group -> {
      Task<String> c0 = group.start("c0", () -> api.c0(p));
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<Of_g1> g1 = group.startCollected("g1", () -> g1(p));
      Task<String> c3 = group.start("c3", () -> api.c3());
      Task<String> c2 = group.startAfter("c2", () -> It.super.c2(p, c0.resultNow()), c0);
      Task<String> c1 = group.startCollectedAfter(
          "c1", () -> It.super.c1(c0.outcome()), TaskGroup.ended(c0));
      Task<String> c7 = group.startAfter("c7", () -> api.c7(p, g1.outcome()), TaskGroup.ended(g1));
      Task<String> c4 = group.startCollectedAfter(
          "c4",
          () -> api.c4(c0.resultNow(), g0.outcome(), c1.resultNow()),
          c0,
          TaskGroup.ended(g0),
          c1);
      Task<String> c6 = group.startCollectedAfter("c6", () -> api.c6(p, c2.resultNow()), c2);
      Task<String> c5 = group.startCollectedAfter(
          "c5",
          () -> api.c5(p, c2.resultNow(), c4.resultNow(), c1.outcome()),
          c2,
          c4,
          TaskGroup.ended(c1));
      group.join(Throwable.class);
      return group.result(
          () -> new Of_run(
              c2.resultNow(),
              c5.outcome(),
              c6.outcome(),
              c7.resultNow(),
              g0.resultNow(),
              c3.resultNow()));
    }).toCompletableFuture();
  }
}
