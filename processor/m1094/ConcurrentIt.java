package m1094;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.time.Duration;
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
 * c2(Outcome<String> c0, String c1)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String c1)
 *   at once:  c3
 *   returns:  c3
 *
 * c4()
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String p, String c1, String c3)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String p, Outcome<String> c4, Outcome<String> c5)
 *   at once:  c6
 *   returns:  c6
 *
 * c7(String p, String c3)
 *   at once:  c7
 *   returns:  c7
 *
 * c8(String p, Outcome<String> c0, String c6, Outcome<Of_g1> g1)
 *   at once:  c8
 *   returns:  c8
 *
 * c9(String p)
 *   at once:  c9
 *   returns:  c9
 *
 * c10(String c4, Outcome<Of_g1> g1)
 *   at once:  c10 (api.c10)
 *   returns:  a Task of c10, without waiting for it
 *
 * g0(String p)
 *   at once, side by side:  c0 (api.c0), c4 (collected)
 *   once c0 is there:       c1 (api.c1, collected)
 *   once c1 is there:       c3 (collected)
 *   returns:                Of_g0(c0, outcome of c4, outcome of c3)
 *
 * g1(String p)
 *   at once, side by side:              c0 (api.c0), g0 (a gather of its own)
 *   once c0 is there:                   c1 (api.c1)
 *   once c0 has ended and c1 is there:  c2 (api.c2)
 *   returns:                            Of_g1(c2, c1, g0)
 *
 * run(String p), within 16m56s273ms
 *   at once, side by side:  c0 (api.c0, collected), g0 (a gather of its own, collected)
 *   once c0 is there:       c1 (api.c1, collected)
 *   once c1 is there:       c3 (collected)
 *   returns:                [outcome of c3, outcome of g0, outcome of c0]
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(1016273);

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
  public Task<String> c2(Outcome<String> c0, String c1) {
    return runtime.start("It.c2", () -> api.c2(c0, c1));
  }

  @Override
  public String c3(String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(c1));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public String c4() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4());
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public String c5(String p, String c1, String c3) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(p, c1, c3));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public String c6(String p, Outcome<String> c4, Outcome<String> c5) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(p, c4, c5));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public String c7(String p, String c3) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(p, c3));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public String c8(String p, Outcome<String> c0, String c6, Outcome<Of_g1> g1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8(p, c0, c6, g1));
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
  }

  @Override
  public String c9(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c9")) {
      Task<String> c9 = group.start("c9", () -> It.super.c9(p));
      group.join(IOException.class, InterruptedException.class);
      return c9.resultNow();
    }
  }

  @Override
  public Task<String> c10(String c4, Outcome<Of_g1> g1) {
    return runtime.start("It.c10", () -> api.c10(c4, g1));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> api.c0(p));
      Task<String> c4 = group.startCollected("c4", () -> It.super.c4());
      Task<String> c1 = group.startCollectedAfter("c1", () -> api.c1(p, c0.resultNow()), c0);
      Task<String> c3 = group.startCollectedAfter("c3", () -> It.super.c3(c1.resultNow()), c1);
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c0.resultNow(), c4.outcome(), c3.outcome()));
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<String> c0 = group.start("c0", () -> api.c0(p));
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<String> c1 = group.startAfter("c1", () -> api.c1(p, c0.resultNow()), c0);
      Task<String> c2 = group.startAfter(
          "c2", () -> api.c2(c0.outcome(), c1.resultNow()), TaskGroup.ended(c0), c1);
      group.join(IOException.class);
      return new Of_g1(c2.resultNow(), c1.resultNow(), g0.resultNow());
    }
  }

  @Override
  public List<Outcome<?>> run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      Task<String> c0 = group.startCollected("c0", () -> api.c0(p));
      Task<Of_g0> g0 = group.startCollected("g0", () -> g0(p));
      Task<String> c1 = group.startCollectedAfter("c1", () -> api.c1(p, c0.resultNow()), c0);
      Task<String> c3 = group.startCollectedAfter("c3", () -> It.super.c3(c1.resultNow()), c1);
      group.join(IOException.class);
      return Collections.unmodifiableList(Arrays.asList(c3.outcome(), g0.outcome(), c0.outcome()));
    }
  }
}
