package m1323;

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
 * c2(String c1)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String p)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String c3)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String p, String c1, Outcome<String> c4, Outcome<String> c0)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String c5)
 *   at once:  c6
 *   returns:  c6
 *
 * c7(String p, Outcome<String> c1)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8(String c1, String c4, String c5)
 *   at once:  c8
 *   returns:  c8
 *
 * c9(String p)
 *   at once:  c9 (api.c9)
 *   returns:  a Task of c9, without waiting for it
 *
 * run(String p)
 *   at once, side by side:  c0, c3, c9 (api.c9)
 *   once c0 is there:       c1
 *   once c3 is there:       c4 (api.c4)
 *   returns:                a CompletionStage of [c1, c4, c9, c0], without waiting for it
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
  public String c3(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(p));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Task<String> c4(String c3) {
    return runtime.start("It.c4", () -> api.c4(c3));
  }

  @Override
  public String c5(String p, String c1, Outcome<String> c4, Outcome<String> c0) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(p, c1, c4, c0));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
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
  public Task<String> c7(String p, Outcome<String> c1) {
    return runtime.start("It.c7", () -> api.c7(p, c1));
  }

  @Override
  public String c8(String c1, String c4, String c5) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8(c1, c4, c5));
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
  }

  @Override
  public Task<String> c9(String p) {
    return runtime.start("It.c9", () -> api.c9(p));
  }

  @Override
  public CompletionStage<List<Object>> run(String p) throws IOException {
    return runtime.<List<Object>>startGather("It.run", group -> {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<String> c3 = group.start("c3", () -> It.super.c3(p));
      Task<String> c9 = group.start("c9", () -> api.c9(p));
      Task<String> c1 = group.startAfter("c1", () -> It.super.c1(c0.resultNow()), c0);
      Task<String> c4 = group.startAfter("c4", () -> api.c4(c3.resultNow()), c3);
      group.join(Throwable.class);
      return Collections.unmodifiableList(Arrays.asList(
          c1.resultNow(), c4.resultNow(), c9.resultNow(), c0.resultNow()));
    }).toCompletableFuture();
  }
}
