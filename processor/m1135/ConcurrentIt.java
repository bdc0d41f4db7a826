package m1135;

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
 * c1(String p, Outcome<String> c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(Of_g0 g0, Outcome<String> c0, String c1)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(Outcome<String> c0)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String p, Outcome<Of_g1> g1, String c2, Of_g0 g0)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String p)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(Outcome<String> c1, Outcome<Of_g1> g1, Outcome<String> c0)
 *   at once:  c6
 *   returns:  c6
 *
 * c7()
 *   at once:  c7
 *   returns:  c7
 *
 * c8(String c7)
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * c9(String c1, String c0, Outcome<Of_g1> g1)
 *   at once:  c9 (api.c9)
 *   returns:  a Task of c9, without waiting for it
 *
 * c10(String c2)
 *   at once:  c10 (api.c10)
 *   returns:  a Task of c10, without waiting for it
 *
 * g0(String p)
 *   at once:            c0 (api.c0)
 *   once c0 has ended:  c1 (api.c1, collected)
 *   returns:            Of_g0(c0, outcome of c1)
 *
 * g1(String p)
 *   at once:                          c0 (api.c0, collected)
 *   once c0 has ended, side by side:  c1 (api.c1), c3 (api.c3)
 *   returns:                          Of_g1(c1, c3, p)
 *
 * run(String p)
 *   at once, side by side:                                c0 (api.c0, collected),
 *                                                         g1 (a gather of its own, collected)
 *   once c0 has ended:                                    c1 (api.c1, collected)
 *   once c1 has ended and g1 has ended and c0 has ended:  c6 (collected)
 *   returns:                                              a Task of [outcome of c6,
 *                                                         outcome of c0], without waiting for it
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
  public Task<String> c1(String p, Outcome<String> c0) {
    return runtime.start("It.c1", () -> api.c1(p, c0));
  }

  @Override
  public String c2(Of_g0 g0, Outcome<String> c0, String c1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(g0, c0, c1));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public Task<String> c3(Outcome<String> c0) {
    return runtime.start("It.c3", () -> api.c3(c0));
  }

  @Override
  public Task<String> c4(String p, Outcome<Of_g1> g1, String c2, Of_g0 g0) {
    return runtime.start("It.c4", () -> api.c4(p, g1, c2, g0));
  }

  @Override
  public Task<String> c5(String p) {
    return runtime.start("It.c5", () -> api.c5(p));
  }

  @Override
  public String c6(Outcome<String> c1, Outcome<Of_g1> g1, Outcome<String> c0) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(c1, g1, c0));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public String c7() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7());
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public Task<String> c8(String c7) {
    return runtime.start("It.c8", () -> api.c8(c7));
  }

  @Override
  public Task<String> c9(String c1, String c0, Outcome<Of_g1> g1) {
    return runtime.start("It.c9", () -> api.c9(c1, c0, g1));
  }

  @Override
  public Task<String> c10(String c2) {
    return runtime.start("It.c10", () -> api.c10(c2));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> api.c0(p));
      Task<String> c1 = group.startCollectedAfter(
          "c1", () -> api.c1(p, c0.outcome()), TaskGroup.ended(c0));
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c0.resultNow(), c1.outcome()));
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<String> c0 = group.startCollected("c0", () -> api.c0(p));
      Task<String> c1 = group.startAfter("c1", () -> api.c1(p, c0.outcome()), TaskGroup.ended(c0));
      Task<String> c3 = group.startAfter("c3", () -> api.c3(c0.outcome()), TaskGroup.ended(c0));
      group.join(IOException.class);
      return new Of_g1(c1.resultNow(), c3.resultNow(), p);
    }
  }

  @Override
  public Task<List<Outcome<?>>> run(String p) throws IOException {
    return runtime.startGather("It.run", group -> {
      Task<String> c0 = group.startCollected("c0", () -> api.c0(p));
      Task<Of_g1> g1 = group.startCollected("g1", () -> g1(p));
      Task<String> c1 = group.startCollectedAfter(
          "c1", () -> api.c1(p, c0.outcome()), TaskGroup.ended(c0));
      Task<String> c6 = group.startCollectedAfter(
          "c6",
          () -> It.super.c6(c1.outcome(), g1.outcome(), c0.outcome()),
          TaskGroup.ended(c1),
          TaskGroup.ended(g1),
          TaskGroup.ended(c0));
      group.join(Throwable.class);
      return Collections.unmodifiableList(Arrays.asList(c6.outcome(), c0.outcome()));
    });
  }
}
