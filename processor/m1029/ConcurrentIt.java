package m1029;

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
 * c0()
 *   at once:  c0
 *   returns:  c0
 *
 * c1(String p)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String c0, Outcome<String> c1)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String c0, Outcome<String> c1, String c2)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String p)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String p, String c4)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String c1)
 *   at once:  c6
 *   returns:  c6
 *
 * c7(Outcome<String> c5, String c3)
 *   at once:  c7
 *   returns:  c7
 *
 * run(String p)
 *   at once, side by side:                              c0, c4 (api.c4), c1 (collected)
 *   once c4 is there:                                   c5
 *   once c0 is there and c1 has ended:                  c2
 *   once c0 is there and c1 has ended and c2 is there:  c3
 *   returns:                                            an Outcome of Of_run(outcome of c0, c5,
 *                                                       outcome of c2, c3)
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
  public String c1(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(p));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
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
  public String c3(String c0, Outcome<String> c1, String c2) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(c0, c1, c2));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Task<String> c4(String p) {
    return runtime.start("It.c4", () -> api.c4(p));
  }

  @Override
  public String c5(String p, String c4) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(p, c4));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
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
  public String c7(Outcome<String> c5, String c3) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(c5, c3));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public Outcome<Of_run> run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<String> c4 = group.start("c4", () -> api.c4(p));
      Task<String> c1 = group.startCollected("c1", () -> It.super.c1(p));
      Task<String> c5 = group.startAfter("c5", () -> It.super.c5(p, c4.resultNow()), c4);
      Task<String> c2 = group.startAfter(
          "c2", () -> It.super.c2(c0.resultNow(), c1.outcome()), c0, TaskGroup.ended(c1));
      Task<String> c3 = group.startAfter(
          "c3",
          () -> It.super.c3(c0.resultNow(), c1.outcome(), c2.resultNow()),
          c0,
          TaskGroup.ended(c1),
          c2);
      return group.joinOutcome(
          () -> new Of_run(c0.outcome(), c5.resultNow(), c2.outcome(), c3.resultNow()));
    }
  }
}
