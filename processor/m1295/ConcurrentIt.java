package m1295;

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
 *   at once:  c0
 *   returns:  c0
 *
 * c1(String p, String c0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String c1, String c0)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(Outcome<String> c1, Outcome<Of_g0> g0)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * g0(String p)
 *   at once:           c0
 *   once c0 is there:  c1
 *   returns:           Of_g0(outcome of c0, c1)
 *
 * run(String p)
 *   at once, side by side:               c0, g0 (a gather of its own, collected)
 *   once c0 is there:                    c1 (collected)
 *   once c1 has ended and g0 has ended:  c3 (api.c3)
 *   returns:                             a Task of [c3, c0], without waiting for it
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
  public String c1(String p, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(p, c0));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public Task<String> c2(String c1, String c0) {
    return runtime.start("It.c2", () -> api.c2(c1, c0));
  }

  @Override
  public Task<String> c3(Outcome<String> c1, Outcome<Of_g0> g0) {
    return runtime.start("It.c3", () -> api.c3(c1, g0));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<String> c1 = group.startAfter("c1", () -> It.super.c1(p, c0.resultNow()), c0);
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c0.outcome(), c1.resultNow()));
    }
  }

  @Override
  public Task<List<Object>> run(String p) throws IOException {
    return runtime.startGather("It.run", group -> {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<Of_g0> g0 = group.startCollected("g0", () -> g0(p));
      Task<String> c1 = group.startCollectedAfter("c1", () -> It.super.c1(p, c0.resultNow()), c0);
      Task<String> c3 = group.startAfter(
          "c3", () -> api.c3(c1.outcome(), g0.outcome()), TaskGroup.ended(c1), TaskGroup.ended(g0));
      group.join(Throwable.class);
      return Collections.unmodifiableList(Arrays.asList(c3.resultNow(), c0.resultNow()));
    });
  }
}
