package m1147;

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
 * c1(String p, Outcome<String> c0, Of_g0 g0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String p, Outcome<Of_g0> g0, Outcome<String> c0)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String p, Outcome<Of_g0> g0)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String c0)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String p, String c2)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String p, Outcome<Of_g1> g1)
 *   at once:  c6
 *   returns:  c6
 *
 * c7(String p, Of_g0 g0, String c4, Outcome<String> c1)
 *   at once:  c7
 *   returns:  c7
 *
 * g0(String p)
 *   at once:  c0 (collected)
 *   returns:  Of_g0(outcome of c0, p)
 *
 * g1(String p)
 *   at once, side by side:               c0, g0 (a gather of its own)
 *   once g0 has ended and c0 has ended:  c2 (api.c2)
 *   returns:                             Of_g1(c0, g0, c2)
 *
 * run(String p)
 *   at once, side by side:  g0 (a gather of its own), c0
 *   once c0 is there:       c4
 *   once g0 has ended:      c3
 *   returns:                a Task of nothing, without waiting for it
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
  public Task<String> c1(String p, Outcome<String> c0, Of_g0 g0) {
    return runtime.start("It.c1", () -> api.c1(p, c0, g0));
  }

  @Override
  public Task<String> c2(String p, Outcome<Of_g0> g0, Outcome<String> c0) {
    return runtime.start("It.c2", () -> api.c2(p, g0, c0));
  }

  @Override
  public String c3(String p, Outcome<Of_g0> g0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(p, g0));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public String c4(String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(c0));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public String c5(String p, String c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(p, c2));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public String c6(String p, Outcome<Of_g1> g1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(p, g1));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public String c7(String p, Of_g0 g0, String c4, Outcome<String> c1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(p, g0, c4, c1));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0());
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c0.outcome(), p));
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<String> c2 = group.startAfter(
          "c2",
          () -> api.c2(p, g0.outcome(), c0.outcome()),
          TaskGroup.ended(g0),
          TaskGroup.ended(c0));
      group.join(IOException.class);
      return new Of_g1(c0.resultNow(), g0.resultNow(), c2.resultNow());
    }
  }

  @Override
  public Task<Void> run(String p) throws IOException {
    return runtime.startGather("It.run", group -> {
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      group.startAfter("c4", () -> It.super.c4(c0.resultNow()), c0);
      group.startAfter("c3", () -> It.super.c3(p, g0.outcome()), TaskGroup.ended(g0));
      group.join(Throwable.class);
      return null;
    });
  }
}
