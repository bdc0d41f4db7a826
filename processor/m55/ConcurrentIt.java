package m55;

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
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1(String p, Outcome<String> c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2()
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String p, String c1, String c0)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String c3)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5()
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(String c4)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(String p, String c2)
 *   at once:  c7
 *   returns:  c7
 *
 * c8(String c7)
 *   at once:  c8
 *   returns:  c8
 *
 * c9(String p, Outcome<String> c6, Outcome<String> c5)
 *   at once:  c9
 *   returns:  c9
 *
 * c10(String p, Outcome<String> c3, Outcome<String> c7)
 *   at once:  c10 (api.c10)
 *   returns:  a Task of c10, without waiting for it
 *
 * g0(String p)
 *   at once, side by side:               c2 (api.c2, collected), c0 (api.c0, collected),
 *                                        c5 (api.c5, collected)
 *   once c2 is there:                    c7 (collected)
 *   once c0 has ended:                   c1 (api.c1, collected)
 *   once c7 is there:                    c8 (collected)
 *   once c1 is there and c0 is there:    c3 (collected)
 *   once c3 is there:                    c4 (api.c4, collected)
 *   once c4 is there:                    c6 (api.c6, collected)
 *   once c6 has ended and c5 has ended:  c9
 *   returns:                             Of_g0(outcome of c2, outcome of c8, c9)
 *
 * run(String p)
 *   at once:            c0 (api.c0, collected)
 *   once c0 has ended:  c1 (api.c1)
 *   returns:            a Future of Of_run(c1, p), without waiting for it
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
  public Task<String> c1(String p, Outcome<String> c0) {
    return runtime.start("It.c1", () -> api.c1(p, c0));
  }

  @Override
  public Task<String> c2() {
    return runtime.start("It.c2", () -> api.c2());
  }

  @Override
  public String c3(String p, String c1, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(p, c1, c0));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Task<String> c4(String c3) {
    return runtime.start("It.c4", () -> api.c4(c3));
  }

  @Override
  public Task<String> c5() {
    return runtime.start("It.c5", () -> api.c5());
  }

  @Override
  public Task<String> c6(String c4) {
    return runtime.start("It.c6", () -> api.c6(c4));
  }

  @Override
  public String c7(String p, String c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(p, c2));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public String c8(String c7) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8(c7));
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
  }

  @Override
  public String c9(String p, Outcome<String> c6, Outcome<String> c5) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c9")) {
      Task<String> c9 = group.start("c9", () -> It.super.c9(p, c6, c5));
      group.join(IOException.class, InterruptedException.class);
      return c9.resultNow();
    }
  }

  @Override
  public Task<String> c10(String p, Outcome<String> c3, Outcome<String> c7) {
    return runtime.start("It.c10", () -> api.c10(p, c3, c7));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c2 = group.startCollected("c2", () -> api.c2());
      Task<String> c0 = group.startCollected("c0", () -> api.c0());
      Task<String> c5 = group.startCollected("c5", () -> api.c5());
      Task<String> c7 = group.startCollectedAfter("c7", () -> It.super.c7(p, c2.resultNow()), c2);
      Task<String> c1 = group.startCollectedAfter(
          "c1", () -> api.c1(p, c0.outcome()), TaskGroup.ended(c0));
      Task<String> c8 = group.startCollectedAfter("c8", () -> It.super.c8(c7.resultNow()), c7);
      Task<String> c3 = group.startCollectedAfter(
          "c3", () -> It.super.c3(p, c1.resultNow(), c0.resultNow()), c1, c0);
      Task<String> c4 = group.startCollectedAfter("c4", () -> api.c4(c3.resultNow()), c3);
      Task<String> c6 = group.startCollectedAfter("c6", () -> api.c6(c4.resultNow()), c4);
      Task<String> c9 = group.startAfter(
          "c9",
          () -> It.super.c9(p, c6.outcome(), c5.outcome()),
          TaskGroup.ended(c6),
          TaskGroup.ended(c5));
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c2.outcome(), c8.outcome(), c9.resultNow()));
    }
  }

  @Override
  public Future<Of_run> run(String p) throws IOException {
    return runtime.startGather("It.run", group -> {
      Task<String> c0 = group.startCollected("c0", () -> api.c0());
      Task<String> c1 = group.startAfter("c1", () -> api.c1(p, c0.outcome()), TaskGroup.ended(c0));
      group.join(Throwable.class);
      return new Of_run(c1.resultNow(), p);
    });
  }
}
