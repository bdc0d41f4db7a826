package m1299;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
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
 * c1(String p)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(Outcome<String> c0, Outcome<String> c1)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String c0, Outcome<String> c1, Outcome<String> c2)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String p, String c1, String c3)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String c1, String c3, String c2)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String c0)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(String c1, String c4, String c2)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8(String p, String c2, Outcome<String> c7, String c6)
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * run(String p)
 *   at once, side by side:                               c0 (api.c0), c1
 *   once c0 has ended and c1 has ended:                  c2 (api.c2)
 *   once c0 is there:                                    c6 (api.c6)
 *   once c0 is there and c1 has ended and c2 has ended:  c3 (api.c3, collected)
 *   once c1 is there and c3 is there:                    c4 (collected)
 *   once c1 is there and c3 is there and c2 is there:    c5 (collected)
 *   once c1 is there and c4 is there and c2 is there:    c7 (api.c7, collected)
 *   once c2 is there and c7 has ended and c6 is there:   c8 (api.c8)
 *   returns:                                             a CompletionStage of Of_run(c8,
 *                                                        outcome of c5, c1, c0, outcome of c7,
 *                                                        c6), without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
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
  public String c1(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(p));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public Task<String> c2(Outcome<String> c0, Outcome<String> c1) {
    return runtime.start("It.c2", () -> api.c2(c0, c1));
  }

  @Override
  public Task<String> c3(String c0, Outcome<String> c1, Outcome<String> c2) {
    return runtime.start("It.c3", () -> api.c3(c0, c1, c2));
  }

  @Override
  public String c4(String p, String c1, String c3) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(p, c1, c3));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public String c5(String c1, String c3, String c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(c1, c3, c2));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public Task<String> c6(String c0) {
    return runtime.start("It.c6", () -> api.c6(c0));
  }

  @Override
  public Task<String> c7(String c1, String c4, String c2) {
    return runtime.start("It.c7", () -> api.c7(c1, c4, c2));
  }

  @Override
  public Task<String> c8(String p, String c2, Outcome<String> c7, String c6) {
    return runtime.start("It.c8", () -> api.c8(p, c2, c7, c6));
  }

  @Override
  public CompletionStage<Of_run> run(String p) throws IOException {
    return runtime.startGather("It.run", group -> {
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<String> c1 = group.start("c1", () -> It.super.c1(p));
      Task<String> c2 = group.startAfter(
          "c2", () -> api.c2(c0.outcome(), c1.outcome()), TaskGroup.ended(c0), TaskGroup.ended(c1));
      Task<String> c6 = group.startAfter("c6", () -> api.c6(c0.resultNow()), c0);
      Task<String> c3 = group.startCollectedAfter(
          "c3",
          () -> api.c3(c0.resultNow(), c1.outcome(), c2.outcome()),
          c0,
          TaskGroup.ended(c1),
          TaskGroup.ended(c2));
      Task<String> c4 = group.startCollectedAfter(
          "c4", () -> It.super.c4(p, c1.resultNow(), c3.resultNow()), c1, c3);
      Task<String> c5 = group.startCollectedAfter(
          "c5", () -> It.super.c5(c1.resultNow(), c3.resultNow(), c2.resultNow()), c1, c3, c2);
      Task<String> c7 = group.startCollectedAfter(
          "c7", () -> api.c7(c1.resultNow(), c4.resultNow(), c2.resultNow()), c1, c4, c2);
      Task<String> c8 = group.startAfter(
          "c8",
          () -> api.c8(p, c2.resultNow(), c7.outcome(), c6.resultNow()),
          c2,
          TaskGroup.ended(c7),
          c6);
      group.join(Throwable.class);
      return group.result(
          () -> new Of_run(
              c8.resultNow(),
              c5.outcome(),
              c1.resultNow(),
              c0.resultNow(),
              c7.outcome(),
              c6.resultNow()));
    }).toCompletableFuture();
  }
}
