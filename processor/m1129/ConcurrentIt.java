package m1129;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
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
 * c1(String p, Outcome<String> c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2()
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String c1, String c2)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String p, String c3, Outcome<String> c2, Outcome<Of_g0> g0)
 *   at once:  c4
 *   returns:  c4
 *
 * c5()
 *   at once:  c5
 *   returns:  c5
 *
 * c6(Outcome<String> c0, Outcome<String> c3, String c4)
 *   at once:  c6
 *   returns:  c6
 *
 * c7(String c4, String c3)
 *   at once:  c7
 *   returns:  c7
 *
 * c8(String p, String c4)
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * c9(String p, String c4, Outcome<String> c5, String c3)
 *   at once:  c9 (api.c9)
 *   returns:  a Task of c9, without waiting for it
 *
 * c10()
 *   at once:  c10 (api.c10)
 *   returns:  a Task of c10, without waiting for it
 *
 * c11(String p)
 *   at once:  c11 (api.c11)
 *   returns:  a Task of c11, without waiting for it
 *
 * g0(String p)
 *   at once:            c0
 *   once c0 has ended:  c1 (api.c1)
 *   returns:            Of_g0(c1, c0)
 *
 * run(String p)
 *   at once, side by side:                               c2 (api.c2, collected), c0 (collected),
 *                                                        g0 (a gather of its own, collected)
 *   once c0 has ended:                                   c1 (api.c1, collected)
 *   once c1 is there and c2 is there:                    c3 (collected)
 *   once c3 is there and c2 has ended and g0 has ended:  c4 (collected)
 *   once c4 is there:                                    c8 (api.c8, collected)
 *   once c4 is there and c3 is there:                    c7 (collected)
 *   returns:                                             a Future of [outcome of c2,
 *                                                        outcome of c8, outcome of g0,
 *                                                        outcome of c3, outcome of c7,
 *                                                        outcome of c0], without waiting for it
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
  public Task<String> c1(String p, Outcome<String> c0) {
    return runtime.start("It.c1", () -> api.c1(p, c0));
  }

  @Override
  public Task<String> c2() {
    return runtime.start("It.c2", () -> api.c2());
  }

  @Override
  public String c3(String c1, String c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(c1, c2));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public String c4(String p, String c3, Outcome<String> c2, Outcome<Of_g0> g0) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(p, c3, c2, g0));
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
  public String c6(Outcome<String> c0, Outcome<String> c3, String c4) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(c0, c3, c4));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public String c7(String c4, String c3) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(c4, c3));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public Task<String> c8(String p, String c4) {
    return runtime.start("It.c8", () -> api.c8(p, c4));
  }

  @Override
  public Task<String> c9(String p, String c4, Outcome<String> c5, String c3) {
    return runtime.start("It.c9", () -> api.c9(p, c4, c5, c3));
  }

  @Override
  public Task<String> c10() {
    return runtime.start("It.c10", () -> api.c10());
  }

  @Override
  public Task<String> c11(String p) {
    return runtime.start("It.c11", () -> api.c11(p));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<String> c1 = group.startAfter("c1", () -> api.c1(p, c0.outcome()), TaskGroup.ended(c0));
      group.join(IOException.class);
      return new Of_g0(c1.resultNow(), c0.resultNow());
    }
  }

  @Override
  public Future<List<Outcome<?>>> run(String p) throws IOException {
    return runtime.startGather("It.run", group -> {
      Task<String> c2 = group.startCollected("c2", () -> api.c2());
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0());
      Task<Of_g0> g0 = group.startCollected("g0", () -> g0(p));
      Task<String> c1 = group.startCollectedAfter(
          "c1", () -> api.c1(p, c0.outcome()), TaskGroup.ended(c0));
      Task<String> c3 = group.startCollectedAfter(
          "c3", () -> It.super.c3(c1.resultNow(), c2.resultNow()), c1, c2);
      Task<String> c4 = group.startCollectedAfter(
          "c4",
          () -> It.super.c4(p, c3.resultNow(), c2.outcome(), g0.outcome()),
          c3,
          TaskGroup.ended(c2),
          TaskGroup.ended(g0));
      Task<String> c8 = group.startCollectedAfter("c8", () -> api.c8(p, c4.resultNow()), c4);
      Task<String> c7 = group.startCollectedAfter(
          "c7", () -> It.super.c7(c4.resultNow(), c3.resultNow()), c4, c3);
      group.join(Throwable.class);
      return Collections.unmodifiableList(Arrays.asList(
          c2.outcome(), c8.outcome(), g0.outcome(), c3.outcome(), c7.outcome(), c0.outcome()));
    });
  }
}
