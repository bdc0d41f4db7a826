package m1050;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * The concurrent implementation of {@link It}.
 *
 * <p>Its plan: each call has a thread of its own, calls in one line run side by side, and a call
 * starts the moment that what it waits for is there. If a call fails, the others are cancelled and
 * waited for before the caller is told.
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
 * c2(Outcome<String> c1, String c0)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String p)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String p, String c3, String c2, String c1)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String c4, Outcome<String> c1, String c3)
 *   at once:  c5
 *   returns:  c5
 *
 * run(String p)
 *   at once, side by side:                              c3 (api.c3), c0
 *   once c0 is there:                                   c1
 *   once c1 has ended and c0 is there:                  c2
 *   once c3 is there and c2 is there and c1 is there:   c4
 *   once c4 is there and c1 has ended and c3 is there:  c5
 *   returns:                                            a CompletableFuture of Of_run(outcome of c4,
 *                                                       c3, outcome of c0, c5, c2,
 *                                                       c1), without waiting for it
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
  public String c2(Outcome<String> c1, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(c1, c0));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public Task<String> c3(String p) {
    return runtime.start("It.c3", () -> api.c3(p));
  }

  @Override
  public String c4(String p, String c3, String c2, String c1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(p, c3, c2, c1));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public String c5(String c4, Outcome<String> c1, String c3) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(c4, c1, c3));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public CompletableFuture<Of_run> run(String p) throws IOException {
    return runtime.startGather("It.run", group -> {
      Task<String> c3 = group.start("c3", () -> api.c3(p));
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<String> c1 = group.startAfter("c1", () -> It.super.c1(c0.resultNow()), c0);
      Task<String> c2 = group.startAfter(
          "c2", () -> It.super.c2(c1.outcome(), c0.resultNow()), TaskGroup.ended(c1), c0);
      Task<String> c4 = group.startAfter(
          "c4", () -> It.super.c4(p, c3.resultNow(), c2.resultNow(), c1.resultNow()), c3, c2, c1);
      Task<String> c5 = group.startAfter(
          "c5",
          () -> It.super.c5(c4.resultNow(), c1.outcome(), c3.resultNow()),
          c4,
          TaskGroup.ended(c1),
          c3);
      group.join(Throwable.class);
      return group.result(
          () -> new Of_run(
              c4.outcome(),
              c3.resultNow(),
              c0.outcome(),
              c5.resultNow(),
              c2.resultNow(),
              c1.resultNow()));
    }).toCompletableFuture();
  }
}
