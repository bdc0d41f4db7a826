package m1055;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.time.Duration;
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
 *   at once:  c0
 *   returns:  c0
 *
 * c1(String p, Outcome<String> c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String c1)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String c1, String c0, Outcome<Of_g0> g0)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String c2)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String p, String c2)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(Outcome<String> c4)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * g0(String p)
 *   at once:            c0
 *   once c0 has ended:  c1 (api.c1)
 *   once c1 is there:   c2 (api.c2)
 *   returns:            Of_g0(c0, c2, c1)
 *
 * g1(String p)
 *   at once, side by side:                              c0 (collected),
 *                                                       g0 (a gather of its own, collected)
 *   once c0 has ended:                                  c1 (api.c1)
 *   once c1 is there and c0 is there and g0 has ended:  c3 (api.c3, collected)
 *   returns:                                            Of_g1(c1, outcome of c0, outcome of c3)
 *
 * run(String p), within 28m22s198ms
 *   at once:            c0 (collected)
 *   once c0 has ended:  c1 (api.c1)
 *   once c1 is there:   c2 (api.c2)
 *   returns:            a CompletionStage of c2, without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(1702198);

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
  public Task<String> c1(String p, Outcome<String> c0) {
    return runtime.start("It.c1", () -> api.c1(p, c0));
  }

  @Override
  public Task<String> c2(String c1) {
    return runtime.start("It.c2", () -> api.c2(c1));
  }

  @Override
  public Task<String> c3(String c1, String c0, Outcome<Of_g0> g0) {
    return runtime.start("It.c3", () -> api.c3(c1, c0, g0));
  }

  @Override
  public String c4(String c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(c2));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public String c5(String p, String c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(p, c2));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public Task<String> c6(Outcome<String> c4) {
    return runtime.start("It.c6", () -> api.c6(c4));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<String> c1 = group.startAfter("c1", () -> api.c1(p, c0.outcome()), TaskGroup.ended(c0));
      Task<String> c2 = group.startAfter("c2", () -> api.c2(c1.resultNow()), c1);
      group.join(IOException.class);
      return new Of_g0(c0.resultNow(), c2.resultNow(), c1.resultNow());
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0());
      Task<Of_g0> g0 = group.startCollected("g0", () -> g0(p));
      Task<String> c1 = group.startAfter("c1", () -> api.c1(p, c0.outcome()), TaskGroup.ended(c0));
      Task<String> c3 = group.startCollectedAfter(
          "c3",
          () -> api.c3(c1.resultNow(), c0.resultNow(), g0.outcome()),
          c1,
          c0,
          TaskGroup.ended(g0));
      group.join(IOException.class);
      return group.result(() -> new Of_g1(c1.resultNow(), c0.outcome(), c3.outcome()));
    }
  }

  @Override
  public CompletionStage<String> run(String p) throws IOException {
    return runtime.startGather("It.run", RUN_TIMEOUT, group -> {
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0());
      Task<String> c1 = group.startAfter("c1", () -> api.c1(p, c0.outcome()), TaskGroup.ended(c0));
      Task<String> c2 = group.startAfter("c2", () -> api.c2(c1.resultNow()), c1);
      group.join(Throwable.class);
      return c2.resultNow();
    }).toCompletableFuture();
  }
}
