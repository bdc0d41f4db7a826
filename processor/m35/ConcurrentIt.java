package m35;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.time.Duration;
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
 * c1(String p, String c0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String c1)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String p, Of_g0 g0, String c0, Outcome<String> c2)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(Of_g0 g0)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String p, String c3)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String c5)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(String c4, Outcome<String> c0)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8(String c1, Outcome<String> c0, String c4)
 *   at once:  c8
 *   returns:  c8
 *
 * c9(Outcome<String> c2, String c4)
 *   at once:  c9
 *   returns:  c9
 *
 * c10(String c5, Of_g1 g1)
 *   at once:  c10
 *   returns:  c10
 *
 * g0(String p)
 *   at once:           c0
 *   once c0 is there:  c1
 *   once c1 is there:  c2 (api.c2)
 *   returns:           Of_g0(c2, outcome of c0, outcome of c1)
 *
 * g1(String p), within 49s75ms
 *   at once, side by side:                              g0 (a gather of its own), c0
 *   once c0 is there:                                   c1 (collected)
 *   once c1 is there:                                   c2 (api.c2, collected)
 *   once g0 is there and c0 is there and c2 has ended:  c3
 *   returns:                                            Of_g1(c3, p)
 *
 * run(String p), within 34m30s174ms
 *   at once:           g0 (a gather of its own)
 *   once g0 is there:  c4 (api.c4)
 *   returns:           c4
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration G1_TIMEOUT = Duration.ofMillis(49075);

  private static final Duration RUN_TIMEOUT = Duration.ofMillis(2070174);

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
  public String c1(String p, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(p, c0));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public Task<String> c2(String c1) {
    return runtime.start("It.c2", () -> api.c2(c1));
  }

  @Override
  public String c3(String p, Of_g0 g0, String c0, Outcome<String> c2) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(p, g0, c0, c2));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Task<String> c4(Of_g0 g0) {
    return runtime.start("It.c4", () -> api.c4(g0));
  }

  @Override
  public String c5(String p, String c3) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(p, c3));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public Task<String> c6(String c5) {
    return runtime.start("It.c6", () -> api.c6(c5));
  }

  @Override
  public Task<String> c7(String c4, Outcome<String> c0) {
    return runtime.start("It.c7", () -> api.c7(c4, c0));
  }

  @Override
  public String c8(String c1, Outcome<String> c0, String c4) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8(c1, c0, c4));
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
  }

  @Override
  public String c9(Outcome<String> c2, String c4) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c9")) {
      Task<String> c9 = group.start("c9", () -> It.super.c9(c2, c4));
      group.join(IOException.class, InterruptedException.class);
      return c9.resultNow();
    }
  }

  @Override
  public String c10(String c5, Of_g1 g1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c10")) {
      Task<String> c10 = group.start("c10", () -> It.super.c10(c5, g1));
      group.join(IOException.class, InterruptedException.class);
      return c10.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0(p));
      Task<String> c1 = group.startAfter("c1", () -> It.super.c1(p, c0.resultNow()), c0);
      Task<String> c2 = group.startAfter("c2", () -> api.c2(c1.resultNow()), c1);
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c2.resultNow(), c0.outcome(), c1.outcome()));
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1", G1_TIMEOUT)) {
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<String> c0 = group.start("c0", () -> It.super.c0(p));
      Task<String> c1 = group.startCollectedAfter("c1", () -> It.super.c1(p, c0.resultNow()), c0);
      Task<String> c2 = group.startCollectedAfter("c2", () -> api.c2(c1.resultNow()), c1);
      Task<String> c3 = group.startAfter(
          "c3",
          () -> It.super.c3(p, g0.resultNow(), c0.resultNow(), c2.outcome()),
          g0,
          c0,
          TaskGroup.ended(c2));
      group.join(IOException.class);
      return new Of_g1(c3.resultNow(), p);
    }
  }

  @Override
  public String run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<String> c4 = group.startAfter("c4", () -> api.c4(g0.resultNow()), g0);
      group.join(IOException.class);
      return c4.resultNow();
    }
  }
}
