package m1010;

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
 * c1(String c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String c0, Outcome<String> c1)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(Outcome<String> c1, String c2)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * run(String p)
 *   at once:                            c0 (collected)
 *   once c0 is there:                   c1 (api.c1, collected)
 *   once c0 is there and c1 has ended:  c2 (api.c2, collected)
 *   once c1 has ended and c2 is there:  c3 (api.c3, collected)
 *   returns:                            an Outcome of [outcome of c2, outcome of c0,
 *                                       outcome of c3, outcome of c1]
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
  public Task<String> c1(String c0) {
    return runtime.start("It.c1", () -> api.c1(c0));
  }

  @Override
  public Task<String> c2(String c0, Outcome<String> c1) {
    return runtime.start("It.c2", () -> api.c2(c0, c1));
  }

  @Override
  public Task<String> c3(Outcome<String> c1, String c2) {
    return runtime.start("It.c3", () -> api.c3(c1, c2));
  }

  @Override
  public Outcome<List<Outcome<?>>> run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0(p));
      Task<String> c1 = group.startCollectedAfter("c1", () -> api.c1(c0.resultNow()), c0);
      Task<String> c2 = group.startCollectedAfter(
          "c2", () -> api.c2(c0.resultNow(), c1.outcome()), c0, TaskGroup.ended(c1));
      Task<String> c3 = group.startCollectedAfter(
          "c3", () -> api.c3(c1.outcome(), c2.resultNow()), TaskGroup.ended(c1), c2);
      return group.joinOutcome(
          () -> Collections.unmodifiableList(Arrays.asList(
              c2.outcome(), c0.outcome(), c3.outcome(), c1.outcome())));
    }
  }
}
