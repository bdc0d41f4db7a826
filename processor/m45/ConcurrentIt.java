package m45;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.FanoutRuntime;
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
 * c1()
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String p, String c0, String c1)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3()
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String c1)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String p, String c1, String c3, String c0)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(String p, String c5, String c2, String c1)
 *   at once:  c6
 *   returns:  c6
 *
 * c7(String c1, String c2, String c4)
 *   at once:  c7
 *   returns:  c7
 *
 * g0(String p)
 *   at once:  c0
 *   returns:  Of_g0(c0)
 *
 * g1(String p)
 *   at once:  c0
 *   returns:  Of_g1(c0)
 *
 * run(String p)
 *   at once, side by side:                             g0 (a gather of its own, collected), c0,
 *                                                      c1, c3 (api.c3)
 *   once c0 is there and c1 is there:                  c2 (api.c2)
 *   once c1 is there:                                  c4 (api.c4)
 *   once c1 is there and c3 is there and c0 is there:  c5 (api.c5, collected)
 *   once c1 is there and c2 is there and c4 is there:  c7
 *   returns:                                           a CompletableFuture of Of_run(outcome of g0,
 *                                                      outcome of c2, c3, c7, c0,
 *                                                      outcome of c5), without waiting for it
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
  public String c1() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1());
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public Task<String> c2(String p, String c0, String c1) {
    return runtime.start("It.c2", () -> api.c2(p, c0, c1));
  }

  @Override
  public Task<String> c3() {
    return runtime.start("It.c3", () -> api.c3());
  }

  @Override
  public Task<String> c4(String c1) {
    return runtime.start("It.c4", () -> api.c4(c1));
  }

  @Override
  public Task<String> c5(String p, String c1, String c3, String c0) {
    return runtime.start("It.c5", () -> api.c5(p, c1, c3, c0));
  }

  @Override
  public String c6(String p, String c5, String c2, String c1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(p, c5, c2, c1));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public String c7(String c1, String c2, String c4) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(c1, c2, c4));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      group.join(IOException.class);
      return new Of_g0(c0.resultNow());
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      group.join(IOException.class);
      return new Of_g1(c0.resultNow());
    }
  }

  @Override
  public CompletableFuture<Of_run> run(String p) throws IOException {
    return runtime.startGather("It.run", group -> {
      Task<Of_g0> g0 = group.startCollected("g0", () -> g0(p));
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<String> c1 = group.start("c1", () -> It.super.c1());
      Task<String> c3 = group.start("c3", () -> api.c3());
      Task<String> c2 = group.startAfter(
          "c2", () -> api.c2(p, c0.resultNow(), c1.resultNow()), c0, c1);
      Task<String> c4 = group.startAfter("c4", () -> api.c4(c1.resultNow()), c1);
      Task<String> c5 = group.startCollectedAfter(
          "c5", () -> api.c5(p, c1.resultNow(), c3.resultNow(), c0.resultNow()), c1, c3, c0);
      Task<String> c7 = group.startAfter(
          "c7", () -> It.super.c7(c1.resultNow(), c2.resultNow(), c4.resultNow()), c1, c2, c4);
      group.join(Throwable.class);
      return group.result(
          () -> new Of_run(
              g0.outcome(),
              c2.outcome(),
              c3.resultNow(),
              c7.resultNow(),
              c0.resultNow(),
              c5.outcome()));
    }).toCompletableFuture();
  }
}
