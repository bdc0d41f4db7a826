package m1150;

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
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1(String c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2()
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3()
 *   at once:  c3
 *   returns:  c3
 *
 * c4(Outcome<String> c0, Outcome<String> c2, Of_g0 g0)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String c0)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(Outcome<String> c3, Outcome<Of_g0> g0, Of_g1 g1)
 *   at once:  c6
 *   returns:  c6
 *
 * c7(String p)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8(String p)
 *   at once:  c8
 *   returns:  c8
 *
 * c9(String p, Outcome<String> c6, Outcome<String> c3)
 *   at once:  c9 (api.c9)
 *   returns:  a Task of c9, without waiting for it
 *
 * g0(String p)
 *   at once, side by side:  c0 (api.c0), c3
 *   once c0 is there:       c1 (api.c1)
 *   returns:                Of_g0(c1, c3, c0)
 *
 * g1(String p)
 *   at once, side by side:  c2 (api.c2), c3
 *   returns:                Of_g1(c2, c3, p)
 *
 * run(String p)
 *   at once, side by side:  c3, c7 (api.c7), c0 (api.c0)
 *   returns:                a CompletableFuture of [c3, c7, c0], without waiting for it
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
  public Task<String> c1(String c0) {
    return runtime.start("It.c1", () -> api.c1(c0));
  }

  @Override
  public Task<String> c2() {
    return runtime.start("It.c2", () -> api.c2());
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
  public String c4(Outcome<String> c0, Outcome<String> c2, Of_g0 g0) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(c0, c2, g0));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public String c5(String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(c0));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public String c6(Outcome<String> c3, Outcome<Of_g0> g0, Of_g1 g1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(c3, g0, g1));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public Task<String> c7(String p) {
    return runtime.start("It.c7", () -> api.c7(p));
  }

  @Override
  public String c8(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8(p));
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
  }

  @Override
  public Task<String> c9(String p, Outcome<String> c6, Outcome<String> c3) {
    return runtime.start("It.c9", () -> api.c9(p, c6, c3));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<String> c3 = group.start("c3", () -> It.super.c3());
      Task<String> c1 = group.startAfter("c1", () -> api.c1(c0.resultNow()), c0);
      group.join(IOException.class);
      return new Of_g0(c1.resultNow(), c3.resultNow(), c0.resultNow());
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<String> c2 = group.start("c2", () -> api.c2());
      Task<String> c3 = group.start("c3", () -> It.super.c3());
      group.join(IOException.class);
      return new Of_g1(c2.resultNow(), c3.resultNow(), p);
    }
  }

  @Override
  public CompletableFuture<List<Object>> run(String p) throws IOException {
    return runtime.<List<Object>>startGather("It.run", group -> {
      Task<String> c3 = group.start("c3", () -> It.super.c3());
      Task<String> c7 = group.start("c7", () -> api.c7(p));
      Task<String> c0 = group.start("c0", () -> api.c0());
      group.join(Throwable.class);
      return Collections.unmodifiableList(Arrays.asList(
          c3.resultNow(), c7.resultNow(), c0.resultNow()));
    }).toCompletableFuture();
  }
}
