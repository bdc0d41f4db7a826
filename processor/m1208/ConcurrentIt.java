package m1208;

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
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1(String p, String c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(Outcome<String> c0)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3()
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String p, String c1, String c3)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(Outcome<String> c1)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String c0, String c2, Outcome<String> c3)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * run(String p)
 *   at once, side by side:                              c0 (api.c0, collected),
 *                                                       c3 (api.c3, collected)
 *   once c0 is there:                                   c1 (api.c1, collected)
 *   once c0 has ended:                                  c2 (api.c2, collected)
 *   once c1 has ended:                                  c5 (collected)
 *   once c1 is there and c3 is there:                   c4 (collected)
 *   once c0 is there and c2 is there and c3 has ended:  c6 (api.c6, collected)
 *   returns:                                            [outcome of c5, outcome of c4,
 *                                                       outcome of c6, outcome of c1,
 *                                                       outcome of c2, outcome of c0]
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
  public Task<String> c1(String p, String c0) {
    return runtime.start("It.c1", () -> api.c1(p, c0));
  }

  @Override
  public Task<String> c2(Outcome<String> c0) {
    return runtime.start("It.c2", () -> api.c2(c0));
  }

  @Override
  public Task<String> c3() {
    return runtime.start("It.c3", () -> api.c3());
  }

  @Override
  public String c4(String p, String c1, String c3) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(p, c1, c3));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public String c5(Outcome<String> c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(c1));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public Task<String> c6(String c0, String c2, Outcome<String> c3) {
    return runtime.start("It.c6", () -> api.c6(c0, c2, c3));
  }

  @Override
  public List<Outcome<?>> run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c0 = group.startCollected("c0", () -> api.c0(p));
      Task<String> c3 = group.startCollected("c3", () -> api.c3());
      Task<String> c1 = group.startCollectedAfter("c1", () -> api.c1(p, c0.resultNow()), c0);
      Task<String> c2 = group.startCollectedAfter(
          "c2", () -> api.c2(c0.outcome()), TaskGroup.ended(c0));
      Task<String> c5 = group.startCollectedAfter(
          "c5", () -> It.super.c5(c1.outcome()), TaskGroup.ended(c1));
      Task<String> c4 = group.startCollectedAfter(
          "c4", () -> It.super.c4(p, c1.resultNow(), c3.resultNow()), c1, c3);
      Task<String> c6 = group.startCollectedAfter(
          "c6",
          () -> api.c6(c0.resultNow(), c2.resultNow(), c3.outcome()),
          c0,
          c2,
          TaskGroup.ended(c3));
      group.join(IOException.class);
      return Collections.unmodifiableList(Arrays.asList(
          c5.outcome(), c4.outcome(), c6.outcome(), c1.outcome(), c2.outcome(), c0.outcome()));
    }
  }
}
