package m1071;

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
 * c0()
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1(String c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String c0, Outcome<String> c1)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String p, String c2, String c0)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String c3, Outcome<String> c2)
 *   at once:  c4
 *   returns:  c4
 *
 * run(String p)
 *   at once:                            c0 (api.c0, collected)
 *   once c0 is there:                   c1 (api.c1, collected)
 *   once c0 is there and c1 has ended:  c2 (collected)
 *   once c2 is there and c0 is there:   c3 (api.c3, collected)
 *   once c3 is there and c2 has ended:  c4 (collected)
 *   returns:                            [outcome of c2, outcome of c1, outcome of c4,
 *                                       outcome of c3, outcome of c0]
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
  public String c2(String c0, Outcome<String> c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(c0, c1));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public Task<String> c3(String p, String c2, String c0) {
    return runtime.start("It.c3", () -> api.c3(p, c2, c0));
  }

  @Override
  public String c4(String c3, Outcome<String> c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(c3, c2));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public List<Outcome<?>> run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c0 = group.startCollected("c0", () -> api.c0());
      Task<String> c1 = group.startCollectedAfter("c1", () -> api.c1(c0.resultNow()), c0);
      Task<String> c2 = group.startCollectedAfter(
          "c2", () -> It.super.c2(c0.resultNow(), c1.outcome()), c0, TaskGroup.ended(c1));
      Task<String> c3 = group.startCollectedAfter(
          "c3", () -> api.c3(p, c2.resultNow(), c0.resultNow()), c2, c0);
      Task<String> c4 = group.startCollectedAfter(
          "c4", () -> It.super.c4(c3.resultNow(), c2.outcome()), c3, TaskGroup.ended(c2));
      group.join(IOException.class);
      return Collections.unmodifiableList(Arrays.asList(
          c2.outcome(), c1.outcome(), c4.outcome(), c3.outcome(), c0.outcome()));
    }
  }
}
