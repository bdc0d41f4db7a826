package m1149;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.EachTasks;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
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
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1()
 *   at once:  c1
 *   returns:  c1
 *
 * e(String key, String c1, String c0)
 *   at once:  e (api.e)
 *   returns:  a Task of e, without waiting for it
 *
 * run(String p, List<String> keys)
 *   at once, side by side:                           c1 (collected), c0 (api.c0, collected)
 *   once c1 is there and c0 is there, side by side:  e (api.e, collected) for each element of keys
 *   returns:                                         a CompletionStage of a list of the outcomes of e in the order of keys, without waiting for it
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
  public String c1() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1());
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public Task<String> e(String key, String c1, String c0) {
    return runtime.start("It.e", () -> api.e(key, c1, c0));
  }

  @Override
  public CompletionStage<List<Outcome<String>>> run(String p, List<String> keys)
      throws IOException {
    Objects.requireNonNull(keys, "keys");
    return runtime.<List<Outcome<String>>>startGather("It.run", group -> {
      Task<String> c1 = group.startCollected("c1", () -> It.super.c1());
      Task<String> c0 = group.startCollected("c0", () -> api.c0(p));
      EachTasks<String, String> e = group.startEachCollected(
          "e", keys, element -> api.e(element, c1.resultNow(), c0.resultNow()), c1, c0);
      group.join(Throwable.class);
      return e.outcomes();
    }).toCompletableFuture();
  }
}
