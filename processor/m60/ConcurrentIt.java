package m60;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
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
 * c0(String p)
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1(String c0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(Outcome<String> c0, String c1, Of_g0 g0)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(Outcome<String> c0, String c1)
 *   at once:  c3
 *   returns:  c3
 *
 * c4()
 *   at once:  c4
 *   returns:  c4
 *
 * c5()
 *   at once:  c5
 *   returns:  c5
 *
 * c6(Of_g0 g0, Outcome<String> c4, String c5)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7()
 *   at once:  c7
 *   returns:  c7
 *
 * g0(String p)
 *   at once:           c0 (api.c0, collected)
 *   once c0 is there:  c1 (collected)
 *   returns:           Of_g0(outcome of c1, outcome of c0)
 *
 * run(String p)
 *   at once, side by side:                              c7 (collected), c5 (collected),
 *                                                       c0 (api.c0, collected),
 *                                                       g0 (a gather of its own, collected)
 *   once c0 is there:                                   c1 (collected)
 *   once c0 has ended and c1 is there and g0 is there:  c2 (api.c2, collected)
 *   returns:                                            a Future of Of_run(outcome of c7,
 *                                                       outcome of c5,
 *                                                       outcome of c2), without waiting for it
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
  public Task<String> c0(String p) {
    return runtime.start("It.c0", () -> api.c0(p));
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
  public Task<String> c2(Outcome<String> c0, String c1, Of_g0 g0) {
    return runtime.start("It.c2", () -> api.c2(c0, c1, g0));
  }

  @Override
  public String c3(Outcome<String> c0, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(c0, c1));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public String c4() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4());
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public String c5() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5());
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public Task<String> c6(Of_g0 g0, Outcome<String> c4, String c5) {
    return runtime.start("It.c6", () -> api.c6(g0, c4, c5));
  }

  @Override
  public String c7() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7());
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.startCollected("c0", () -> api.c0(p));
      Task<String> c1 = group.startCollectedAfter("c1", () -> It.super.c1(c0.resultNow()), c0);
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c1.outcome(), c0.outcome()));
    }
  }

  @Override
  public Future<Of_run> run(String p) throws IOException {
    return runtime.startGather("It.run", group -> {
      Task<String> c7 = group.startCollected("c7", () -> It.super.c7());
      Task<String> c5 = group.startCollected("c5", () -> It.super.c5());
      Task<String> c0 = group.startCollected("c0", () -> api.c0(p));
      Task<Of_g0> g0 = group.startCollected("g0", () -> g0(p));
      Task<String> c1 = group.startCollectedAfter("c1", () -> It.super.c1(c0.resultNow()), c0);
      Task<String> c2 = group.startCollectedAfter(
          "c2",
          () -> api.c2(c0.outcome(), c1.resultNow(), g0.resultNow()),
          TaskGroup.ended(c0),
          c1,
          g0);
      group.join(Throwable.class);
      return group.result(() -> new Of_run(c7.outcome(), c5.outcome(), c2.outcome()));
    });
  }
}
