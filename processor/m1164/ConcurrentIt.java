package m1164;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The concurrent implementation of {@link It}.
 *
 * <p>Its plan: each call has a thread of its own, calls in one line run side by side, and a call
 * starts the moment that what it waits for is there. If a call fails, the others are cancelled and
 * waited for before the caller is told.
 *
 * <pre>{@code
 * c0(String p)
 *   at once:  c0
 *   returns:  c0
 *
 * c1(Outcome<String> c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String c1, Of_g0 g0, Outcome<String> c0)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(Of_g0 g0, String c0)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String p, String c1, Outcome<String> c0, Of_g0 g0)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String p, String c4, Of_g0 g0)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String c2, String c1, String c3)
 *   at once:  c6
 *   returns:  c6
 *
 * c7()
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * g0(String p)
 *   at once:            c0
 *   once c0 has ended:  c1 (api.c1)
 *   returns:            Of_g0(c1, c0)
 *
 * run(String p), within 19m16s380ms
 *   at once, side by side:             g0 (a gather of its own), c0
 *   once g0 is there and c0 is there:  c3
 *   once c0 has ended:                 c1 (api.c1)
 *   returns:                           a CompletionStage of Of_run(c3, c1), without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(1156380);

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
  public Task<String> c1(Outcome<String> c0) {
    return runtime.start("It.c1", () -> api.c1(c0));
  }

  @Override
  public String c2(String c1, Of_g0 g0, Outcome<String> c0) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(c1, g0, c0));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public String c3(Of_g0 g0, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(g0, c0));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public String c4(String p, String c1, Outcome<String> c0, Of_g0 g0) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(p, c1, c0, g0));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public String c5(String p, String c4, Of_g0 g0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(p, c4, g0));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public String c6(String c2, String c1, String c3) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(c2, c1, c3));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public Task<String> c7() {
    return runtime.start("It.c7", () -> api.c7());
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0(p));
      Task<String> c1 = group.startAfter("c1", () -> api.c1(c0.outcome()), TaskGroup.ended(c0));
      group.join(IOException.class);
      return new Of_g0(c1.resultNow(), c0.resultNow());
    }
  }

  @Override
  public CompletionStage<Of_run> run(String p) throws IOException {
    return runtime.startGather("It.run", RUN_TIMEOUT, group -> {
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<String> c0 = group.start("c0", () -> It.super.c0(p));
      Task<String> c3 = group.startAfter(
          "c3", () -> It.super.c3(g0.resultNow(), c0.resultNow()), g0, c0);
      Task<String> c1 = group.startAfter("c1", () -> api.c1(c0.outcome()), TaskGroup.ended(c0));
      group.join(Throwable.class);
      return new Of_run(c3.resultNow(), c1.resultNow());
    }).toCompletableFuture();
  }
}
