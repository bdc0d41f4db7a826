package m24;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.FanoutRuntime;
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
 * c0()
 *   at once:  c0
 *   returns:  c0
 *
 * c1(String c0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2()
 *   at once:  c2
 *   returns:  c2
 *
 * c3()
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String p)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(Of_g0 g0, String c3)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String p)
 *   at once:  c6
 *   returns:  c6
 *
 * c7(Of_g0 g0)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8(String c3, String c6, String c2)
 *   at once:  c8
 *   returns:  c8
 *
 * g0(String p), within 24m51s742ms
 *   at once:  c2
 *   returns:  Of_g0(c2)
 *
 * g1(String p), within 36m4s668ms
 *   at once, side by side:             c4, c2, g0 (a gather of its own), c3
 *   once g0 is there and c3 is there:  c5
 *   returns:                           Of_g1(c4, c2, c5, p)
 *
 * run(String p)
 *   at once, side by side:             g0 (a gather of its own), c2, c3, c0
 *   once g0 is there:                  c7 (api.c7)
 *   once g0 is there and c3 is there:  c5
 *   returns:                           a CompletionStage of nothing, without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration G0_TIMEOUT = Duration.ofMillis(1491742);

  private static final Duration G1_TIMEOUT = Duration.ofMillis(2164668);

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
  public String c2() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2());
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
  public String c4(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(p));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public String c5(Of_g0 g0, String c3) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(g0, c3));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public String c6(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(p));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public Task<String> c7(Of_g0 g0) {
    return runtime.start("It.c7", () -> api.c7(g0));
  }

  @Override
  public String c8(String c3, String c6, String c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8(c3, c6, c2));
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0", G0_TIMEOUT)) {
      Task<String> c2 = group.start("c2", () -> It.super.c2());
      group.join(IOException.class);
      return new Of_g0(c2.resultNow());
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1", G1_TIMEOUT)) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(p));
      Task<String> c2 = group.start("c2", () -> It.super.c2());
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<String> c3 = group.start("c3", () -> It.super.c3());
      Task<String> c5 = group.startAfter(
          "c5", () -> It.super.c5(g0.resultNow(), c3.resultNow()), g0, c3);
      group.join(IOException.class);
      return new Of_g1(c4.resultNow(), c2.resultNow(), c5.resultNow(), p);
    }
  }

  @Override
  public CompletionStage<Void> run(String p) throws IOException {
    return runtime.<Void>startGather("It.run", group -> {
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      group.start("c2", () -> It.super.c2());
      Task<String> c3 = group.start("c3", () -> It.super.c3());
      group.start("c0", () -> It.super.c0());
      group.startAfter("c7", () -> api.c7(g0.resultNow()), g0);
      group.startAfter("c5", () -> It.super.c5(g0.resultNow(), c3.resultNow()), g0, c3);
      group.join(Throwable.class);
      return null;
    }).toCompletableFuture();
  }
}
