package m1287;

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
 * c0(String p)
 *   at once:  c0
 *   returns:  c0
 *
 * c1(String p, String c0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String c0, String c1)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String c0, String c2, Outcome<String> c1)
 *   at once:  c3
 *   returns:  c3
 *
 * c4()
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String p, Outcome<String> c2, String c0, Outcome<String> c1)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String p, String c3, Outcome<String> c1, Outcome<String> c2)
 *   at once:  c6
 *   returns:  c6
 *
 * c7(String p)
 *   at once:  c7
 *   returns:  c7
 *
 * c8(String p, String c5, String c7, String c6)
 *   at once:  c8
 *   returns:  c8
 *
 * c9(String c8, String c0, String c5)
 *   at once:  c9 (api.c9)
 *   returns:  a Task of c9, without waiting for it
 *
 * c10(String p, String c7, String c4)
 *   at once:  c10 (api.c10)
 *   returns:  a Task of c10, without waiting for it
 *
 * c11(String p, Outcome<String> c8, String c2)
 *   at once:  c11
 *   returns:  c11
 *
 * g0(String p, String c8)
 *   at once:                                             c0
 *   once c0 is there:                                    c1
 *   once c0 is there and c1 is there:                    c2
 *   once c0 is there and c2 is there and c1 has ended:   c3
 *   once c3 is there and c1 has ended and c2 has ended:  c6
 *   returns:                                             Of_g0(c6)
 *
 * run(String p)
 *   at once, side by side:                               c7 (collected), c0, c4 (collected)
 *   once c0 is there:                                    c1
 *   once c7 is there and c4 is there:                    c10 (api.c10, collected)
 *   once c0 is there and c1 is there:                    c2
 *   once c0 is there and c2 is there and c1 has ended:   c3
 *   once c3 is there and c1 has ended and c2 has ended:  c6
 *   returns:                                             a CompletableFuture of Of_run(outcome of c7,
 *                                                        c6, outcome of c10, outcome of c4,
 *                                                        c2), without waiting for it
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
  public String c0(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c0")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0(p));
      group.join(IOException.class, InterruptedException.class);
      return c0.resultNow();
    }
  }

  @Override
  public String c1(String p, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(p, c0));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public String c2(String c0, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(c0, c1));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public String c3(String c0, String c2, Outcome<String> c1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(c0, c2, c1));
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
  public String c5(String p, Outcome<String> c2, String c0, Outcome<String> c1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(p, c2, c0, c1));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public String c6(String p, String c3, Outcome<String> c1, Outcome<String> c2) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(p, c3, c1, c2));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public String c7(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(p));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public String c8(String p, String c5, String c7, String c6) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8(p, c5, c7, c6));
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
  }

  @Override
  public Task<String> c9(String c8, String c0, String c5) {
    return runtime.start("It.c9", () -> api.c9(c8, c0, c5));
  }

  @Override
  public Task<String> c10(String p, String c7, String c4) {
    return runtime.start("It.c10", () -> api.c10(p, c7, c4));
  }

  @Override
  public String c11(String p, Outcome<String> c8, String c2) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c11")) {
      Task<String> c11 = group.start("c11", () -> It.super.c11(p, c8, c2));
      group.join(IOException.class, InterruptedException.class);
      return c11.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p, String c8) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0(p));
      Task<String> c1 = group.startAfter("c1", () -> It.super.c1(p, c0.resultNow()), c0);
      Task<String> c2 = group.startAfter(
          "c2", () -> It.super.c2(c0.resultNow(), c1.resultNow()), c0, c1);
      Task<String> c3 = group.startAfter(
          "c3",
          () -> It.super.c3(c0.resultNow(), c2.resultNow(), c1.outcome()),
          c0,
          c2,
          TaskGroup.ended(c1));
      Task<String> c6 = group.startAfter(
          "c6",
          () -> It.super.c6(p, c3.resultNow(), c1.outcome(), c2.outcome()),
          c3,
          TaskGroup.ended(c1),
          TaskGroup.ended(c2));
      group.join(IOException.class);
      return new Of_g0(c6.resultNow());
    }
  }

  @Override
  public CompletableFuture<Of_run> run(String p) throws IOException {
    return runtime.startGather("It.run", group -> {
      Task<String> c7 = group.startCollected("c7", () -> It.super.c7(p));
      Task<String> c0 = group.start("c0", () -> It.super.c0(p));
      Task<String> c4 = group.startCollected("c4", () -> It.super.c4());
      Task<String> c1 = group.startAfter("c1", () -> It.super.c1(p, c0.resultNow()), c0);
      Task<String> c10 = group.startCollectedAfter(
          "c10", () -> api.c10(p, c7.resultNow(), c4.resultNow()), c7, c4);
      Task<String> c2 = group.startAfter(
          "c2", () -> It.super.c2(c0.resultNow(), c1.resultNow()), c0, c1);
      Task<String> c3 = group.startAfter(
          "c3",
          () -> It.super.c3(c0.resultNow(), c2.resultNow(), c1.outcome()),
          c0,
          c2,
          TaskGroup.ended(c1));
      Task<String> c6 = group.startAfter(
          "c6",
          () -> It.super.c6(p, c3.resultNow(), c1.outcome(), c2.outcome()),
          c3,
          TaskGroup.ended(c1),
          TaskGroup.ended(c2));
      group.join(Throwable.class);
      return group.result(
          () -> new Of_run(
              c7.outcome(), c6.resultNow(), c10.outcome(), c4.outcome(), c2.resultNow()));
    }).toCompletableFuture();
  }
}
