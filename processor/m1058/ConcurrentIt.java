package m1058;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
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
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1(String c0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String c1)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String p, String c1, String c0, String c2)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String p)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String p, Of_g0 g0, String c0, String c4)
 *   at once:  c5
 *   returns:  c5
 *
 * c6()
 *   at once:  c6
 *   returns:  c6
 *
 * c7(String c5, String c1, String c0)
 *   at once:  c7
 *   returns:  c7
 *
 * c8(String c4)
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * c9(String p, Of_g0 g0)
 *   at once:  c9 (api.c9)
 *   returns:  a Task of c9, without waiting for it
 *
 * c10(String p, String c8, String c5, Of_g0 g0)
 *   at once:  c10
 *   returns:  c10
 *
 * c11()
 *   at once:  c11 (api.c11)
 *   returns:  a Task of c11, without waiting for it
 *
 * g0(String p)
 *   at once:           c0 (api.c0)
 *   once c0 is there:  c1
 *   returns:           Of_g0(c1)
 *
 * g1(String p, String c7)
 *   at once:  c4 (api.c4)
 *   returns:  Of_g1(c4)
 *
 * run(String p)
 *   at once, side by side:                             g0 (a gather of its own), c0 (api.c0),
 *                                                      c4 (api.c4)
 *   once g0 is there and c0 is there and c4 is there:  c5
 *   once c0 is there:                                  c1
 *   once g0 is there:                                  c9 (api.c9)
 *   once c5 is there and c1 is there and c0 is there:  c7
 *   returns:                                           a CompletionStage of Of_run(c7,
 *                                                      c9), without waiting for it
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
  public Task<String> c2(String c1) {
    return runtime.start("It.c2", () -> api.c2(c1));
  }

  @Override
  public String c3(String p, String c1, String c0, String c2) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(p, c1, c0, c2));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Task<String> c4(String p) {
    return runtime.start("It.c4", () -> api.c4(p));
  }

  @Override
  public String c5(String p, Of_g0 g0, String c0, String c4) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(p, g0, c0, c4));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public String c6() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6());
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public String c7(String c5, String c1, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(c5, c1, c0));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public Task<String> c8(String c4) {
    return runtime.start("It.c8", () -> api.c8(c4));
  }

  @Override
  public Task<String> c9(String p, Of_g0 g0) {
    return runtime.start("It.c9", () -> api.c9(p, g0));
  }

  @Override
  public String c10(String p, String c8, String c5, Of_g0 g0) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c10")) {
      Task<String> c10 = group.start("c10", () -> It.super.c10(p, c8, c5, g0));
      group.join(IOException.class, InterruptedException.class);
      return c10.resultNow();
    }
  }

  @Override
  public Task<String> c11() {
    return runtime.start("It.c11", () -> api.c11());
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> api.c0(p));
      Task<String> c1 = group.startAfter("c1", () -> It.super.c1(c0.resultNow()), c0);
      group.join(IOException.class);
      return new Of_g0(c1.resultNow());
    }
  }

  @Override
  public Of_g1 g1(String p, String c7) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<String> c4 = group.start("c4", () -> api.c4(p));
      group.join(IOException.class);
      return new Of_g1(c4.resultNow());
    }
  }

  @Override
  public CompletionStage<Of_run> run(String p) throws IOException {
    return runtime.startGather("It.run", group -> {
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<String> c0 = group.start("c0", () -> api.c0(p));
      Task<String> c4 = group.start("c4", () -> api.c4(p));
      Task<String> c5 = group.startAfter(
          "c5", () -> It.super.c5(p, g0.resultNow(), c0.resultNow(), c4.resultNow()), g0, c0, c4);
      Task<String> c1 = group.startAfter("c1", () -> It.super.c1(c0.resultNow()), c0);
      Task<String> c9 = group.startAfter("c9", () -> api.c9(p, g0.resultNow()), g0);
      Task<String> c7 = group.startAfter(
          "c7", () -> It.super.c7(c5.resultNow(), c1.resultNow(), c0.resultNow()), c5, c1, c0);
      group.join(Throwable.class);
      return new Of_run(c7.resultNow(), c9.resultNow());
    }).toCompletableFuture();
  }
}
