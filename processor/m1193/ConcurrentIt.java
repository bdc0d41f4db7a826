package m1193;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.time.Duration;
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
 * c1(Outcome<String> c0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String p, String c0, Outcome<String> c1)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(Outcome<String> c1, String c2)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String p, String c3)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String c2)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(String c5)
 *   at once:  c6
 *   returns:  c6
 *
 * c7(String p, String c1, String c4, Outcome<String> c3)
 *   at once:  c7
 *   returns:  c7
 *
 * g0(String p)
 *   at once:                            c0
 *   once c0 has ended:                  c1
 *   once c0 is there and c1 has ended:  c2
 *   once c1 has ended and c2 is there:  c3
 *   returns:                            Of_g0(c3, c1)
 *
 * run(String p), within 29m16s477ms
 *   at once:                                            c0
 *   once c0 has ended:                                  c1
 *   once c0 is there and c1 has ended:                  c2
 *   once c1 has ended and c2 is there:                  c3
 *   once c3 is there:                                   c4
 *   once c1 is there and c4 is there and c3 has ended:  c7
 *   returns:                                            a CompletableFuture of nothing, without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(1756477);

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
  public String c1(Outcome<String> c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(c0));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public String c2(String p, String c0, Outcome<String> c1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(p, c0, c1));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public String c3(Outcome<String> c1, String c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(c1, c2));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public String c4(String p, String c3) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(p, c3));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public Task<String> c5(String c2) {
    return runtime.start("It.c5", () -> api.c5(c2));
  }

  @Override
  public String c6(String c5) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(c5));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public String c7(String p, String c1, String c4, Outcome<String> c3) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(p, c1, c4, c3));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<String> c1 = group.startAfter(
          "c1", () -> It.super.c1(c0.outcome()), TaskGroup.ended(c0));
      Task<String> c2 = group.startAfter(
          "c2", () -> It.super.c2(p, c0.resultNow(), c1.outcome()), c0, TaskGroup.ended(c1));
      Task<String> c3 = group.startAfter(
          "c3", () -> It.super.c3(c1.outcome(), c2.resultNow()), TaskGroup.ended(c1), c2);
      group.join(IOException.class);
      return new Of_g0(c3.resultNow(), c1.resultNow());
    }
  }

  @Override
  public CompletableFuture<Void> run(String p) throws IOException {
    return runtime.<Void>startGather("It.run", RUN_TIMEOUT, group -> {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<String> c1 = group.startAfter(
          "c1", () -> It.super.c1(c0.outcome()), TaskGroup.ended(c0));
      Task<String> c2 = group.startAfter(
          "c2", () -> It.super.c2(p, c0.resultNow(), c1.outcome()), c0, TaskGroup.ended(c1));
      Task<String> c3 = group.startAfter(
          "c3", () -> It.super.c3(c1.outcome(), c2.resultNow()), TaskGroup.ended(c1), c2);
      Task<String> c4 = group.startAfter("c4", () -> It.super.c4(p, c3.resultNow()), c3);
      group.startAfter(
          "c7",
          () -> It.super.c7(p, c1.resultNow(), c4.resultNow(), c3.outcome()),
          c1,
          c4,
          TaskGroup.ended(c3));
      group.join(Throwable.class);
      return null;
    }).toCompletableFuture();
  }
}
