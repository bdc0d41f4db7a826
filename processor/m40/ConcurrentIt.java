package m40;

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
 * waited for before the caller is told. The failure of a <em>collected</em> call stops nothing: it
 * is handed on as an outcome.
 *
 * <pre>{@code
 * c0()
 *   at once:  c0
 *   returns:  c0
 *
 * c1(String p, Outcome<String> c0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String p, String c1)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String p, Outcome<String> c1)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String c1, String c3)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(Outcome<String> c1, String c3, Outcome<String> c2)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String c4, String c2)
 *   at once:  c6
 *   returns:  c6
 *
 * c7(String p, String c0, String c4, Outcome<String> c3)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * g0(String p)
 *   at once:                           c0
 *   once c0 has ended:                 c1 (collected)
 *   once c1 has ended:                 c3 (collected)
 *   once c1 is there and c3 is there:  c4 (api.c4, collected)
 *   returns:                           Of_g0(c0, outcome of c4)
 *
 * run(String p)
 *   at once:                                            c0
 *   once c0 has ended:                                  c1
 *   once c1 has ended:                                  c3
 *   once c1 is there and c3 is there:                   c4 (api.c4)
 *   once c0 is there and c4 is there and c3 has ended:  c7 (api.c7)
 *   returns:                                            a CompletableFuture of Of_run(c7), without waiting for it
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
  public String c1(String p, Outcome<String> c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(p, c0));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public Task<String> c2(String p, String c1) {
    return runtime.start("It.c2", () -> api.c2(p, c1));
  }

  @Override
  public String c3(String p, Outcome<String> c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(p, c1));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Task<String> c4(String c1, String c3) {
    return runtime.start("It.c4", () -> api.c4(c1, c3));
  }

  @Override
  public String c5(Outcome<String> c1, String c3, Outcome<String> c2) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(c1, c3, c2));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public String c6(String c4, String c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(c4, c2));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public Task<String> c7(String p, String c0, String c4, Outcome<String> c3) {
    return runtime.start("It.c7", () -> api.c7(p, c0, c4, c3));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<String> c1 = group.startCollectedAfter(
          "c1", () -> It.super.c1(p, c0.outcome()), TaskGroup.ended(c0));
      Task<String> c3 = group.startCollectedAfter(
          "c3", () -> It.super.c3(p, c1.outcome()), TaskGroup.ended(c1));
      Task<String> c4 = group.startCollectedAfter(
          "c4", () -> api.c4(c1.resultNow(), c3.resultNow()), c1, c3);
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c0.resultNow(), c4.outcome()));
    }
  }

  @Override
  public CompletableFuture<Of_run> run(String p) throws IOException {
    return runtime.startGather("It.run", group -> {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<String> c1 = group.startAfter(
          "c1", () -> It.super.c1(p, c0.outcome()), TaskGroup.ended(c0));
      Task<String> c3 = group.startAfter(
          "c3", () -> It.super.c3(p, c1.outcome()), TaskGroup.ended(c1));
      Task<String> c4 = group.startAfter(
          "c4", () -> api.c4(c1.resultNow(), c3.resultNow()), c1, c3);
      Task<String> c7 = group.startAfter(
          "c7",
          () -> api.c7(p, c0.resultNow(), c4.resultNow(), c3.outcome()),
          c0,
          c4,
          TaskGroup.ended(c3));
      group.join(Throwable.class);
      return new Of_run(c7.resultNow());
    }).toCompletableFuture();
  }
}
