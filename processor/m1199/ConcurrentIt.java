package m1199;

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
 * c0()
 *   at once:  c0
 *   returns:  c0
 *
 * c1(String c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(Outcome<String> c1, String c0)
 *   at once:  c2
 *   returns:  c2
 *
 * c3()
 *   at once:  c3
 *   returns:  c3
 *
 * c4()
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String p, String c1, String c2, String c0)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * run(String p)
 *   at once, side by side:                             c0, c3, c4
 *   once c0 is there:                                  c1 (api.c1)
 *   once c1 has ended and c0 is there:                 c2
 *   once c1 is there and c2 is there and c0 is there:  c5 (api.c5, collected)
 *   returns:                                           a Future of Of_run(c1, outcome of c5, c3,
 *                                                      c0, c4, c2), without waiting for it
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
  public Task<String> c1(String c0) {
    return runtime.start("It.c1", () -> api.c1(c0));
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
  public String c3() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3());
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
  public Task<String> c5(String p, String c1, String c2, String c0) {
    return runtime.start("It.c5", () -> api.c5(p, c1, c2, c0));
  }

  @Override
  public Future<Of_run> run(String p) throws IOException {
    return runtime.startGather("It.run", group -> {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<String> c3 = group.start("c3", () -> It.super.c3());
      Task<String> c4 = group.start("c4", () -> It.super.c4());
      Task<String> c1 = group.startAfter("c1", () -> api.c1(c0.resultNow()), c0);
      Task<String> c2 = group.startAfter(
          "c2", () -> It.super.c2(c1.outcome(), c0.resultNow()), TaskGroup.ended(c1), c0);
      Task<String> c5 = group.startCollectedAfter(
          "c5", () -> api.c5(p, c1.resultNow(), c2.resultNow(), c0.resultNow()), c1, c2, c0);
      group.join(Throwable.class);
      return group.result(
          () -> new Of_run(
              c1.resultNow(),
              c5.outcome(),
              c3.resultNow(),
              c0.resultNow(),
              c4.resultNow(),
              c2.resultNow()));
    });
  }
}
