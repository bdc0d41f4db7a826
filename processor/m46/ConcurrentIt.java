package m46;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
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
 *   at once:  c1
 *   returns:  c1
 *
 * c2(Outcome<String> c1, Outcome<String> c0)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(Outcome<String> c0, Outcome<String> c1)
 *   at once:  c3
 *   returns:  c3
 *
 * c4()
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String p, Outcome<String> c4, String c2, String c1)
 *   at once:  c5
 *   returns:  c5
 *
 * g0(String p)
 *   at once:                             c0 (api.c0)
 *   once c0 has ended:                   c1
 *   once c1 has ended and c0 has ended:  c2 (api.c2)
 *   returns:                             Of_g0(c0, c2, c1)
 *
 * g1(String p)
 *   at once, side by side:                              c4 (api.c4, collected),
 *                                                       c0 (api.c0, collected)
 *   once c0 has ended:                                  c1
 *   once c1 has ended and c0 has ended:                 c2 (api.c2)
 *   once c4 has ended and c2 is there and c1 is there:  c5
 *   returns:                                            Of_g1(c5)
 *
 * run(String p)
 *   at once:                             c0 (api.c0, collected)
 *   once c0 has ended:                   c1 (collected)
 *   once c1 has ended and c0 has ended:  c2 (api.c2)
 *   returns:                             Of_run(c2, p)
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
  public String c1(String p, Outcome<String> c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(p, c0));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public Task<String> c2(Outcome<String> c1, Outcome<String> c0) {
    return runtime.start("It.c2", () -> api.c2(c1, c0));
  }

  @Override
  public String c3(Outcome<String> c0, Outcome<String> c1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(c0, c1));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Task<String> c4() {
    return runtime.start("It.c4", () -> api.c4());
  }

  @Override
  public String c5(String p, Outcome<String> c4, String c2, String c1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(p, c4, c2, c1));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> api.c0(p));
      Task<String> c1 = group.startAfter(
          "c1", () -> It.super.c1(p, c0.outcome()), TaskGroup.ended(c0));
      Task<String> c2 = group.startAfter(
          "c2", () -> api.c2(c1.outcome(), c0.outcome()), TaskGroup.ended(c1), TaskGroup.ended(c0));
      group.join(IOException.class);
      return new Of_g0(c0.resultNow(), c2.resultNow(), c1.resultNow());
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<String> c4 = group.startCollected("c4", () -> api.c4());
      Task<String> c0 = group.startCollected("c0", () -> api.c0(p));
      Task<String> c1 = group.startAfter(
          "c1", () -> It.super.c1(p, c0.outcome()), TaskGroup.ended(c0));
      Task<String> c2 = group.startAfter(
          "c2", () -> api.c2(c1.outcome(), c0.outcome()), TaskGroup.ended(c1), TaskGroup.ended(c0));
      Task<String> c5 = group.startAfter(
          "c5",
          () -> It.super.c5(p, c4.outcome(), c2.resultNow(), c1.resultNow()),
          TaskGroup.ended(c4),
          c2,
          c1);
      group.join(IOException.class);
      return new Of_g1(c5.resultNow());
    }
  }

  @Override
  public Of_run run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c0 = group.startCollected("c0", () -> api.c0(p));
      Task<String> c1 = group.startCollectedAfter(
          "c1", () -> It.super.c1(p, c0.outcome()), TaskGroup.ended(c0));
      Task<String> c2 = group.startAfter(
          "c2", () -> api.c2(c1.outcome(), c0.outcome()), TaskGroup.ended(c1), TaskGroup.ended(c0));
      group.join(IOException.class);
      return new Of_run(c2.resultNow(), p);
    }
  }
}
