package m1012;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.EachTasks;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
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
 * c0()
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1(String p, String c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String p, String c1)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(Outcome<String> c2, String c0, String c1)
 *   at once:  c3
 *   returns:  c3
 *
 * c4()
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String p, String c4)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(String c1)
 *   at once:  c6
 *   returns:  c6
 *
 * c7(String c4, String c6, Outcome<String> c0)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8(String c5)
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * e(String key)
 *   at once:  e (api.e)
 *   returns:  a Task of e, without waiting for it
 *
 * run(String p, List<String> keys), within 38m48s577ms
 *   at once, side by side:  e (api.e, collected) for each element of keys
 *   returns:                a CompletableFuture of a list of the outcomes of e in the order of keys, without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(2328577);

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
  public Task<String> c1(String p, String c0) {
    return runtime.start("It.c1", () -> api.c1(p, c0));
  }

  @Override
  public String c2(String p, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(p, c1));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public String c3(Outcome<String> c2, String c0, String c1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(c2, c0, c1));
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
  public Task<String> c5(String p, String c4) {
    return runtime.start("It.c5", () -> api.c5(p, c4));
  }

  @Override
  public String c6(String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(c1));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public Task<String> c7(String c4, String c6, Outcome<String> c0) {
    return runtime.start("It.c7", () -> api.c7(c4, c6, c0));
  }

  @Override
  public Task<String> c8(String c5) {
    return runtime.start("It.c8", () -> api.c8(c5));
  }

  @Override
  public Task<String> e(String key) {
    return runtime.start("It.e", () -> api.e(key));
  }

  @Override
  public CompletableFuture<List<Outcome<String>>> run(String p, List<String> keys)
      throws IOException {
    Objects.requireNonNull(keys, "keys");
    return runtime.<List<Outcome<String>>>startGather("It.run", RUN_TIMEOUT, group -> {
      EachTasks<String, String> e = group.startEachCollected("e", keys, element -> api.e(element));
      group.join(Throwable.class);
      return e.outcomes();
    }).toCompletableFuture();
  }
}
