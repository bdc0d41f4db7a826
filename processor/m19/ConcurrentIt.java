package m19;

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
 * c1(String c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String c1, String c0)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String c1)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String p, Outcome<String> c1, String c0, String c3)
 *   at once:  c4
 *   returns:  c4
 *
 * c5()
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String p, Outcome<String> c5, String c4)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(String c2, String c1)
 *   at once:  c7
 *   returns:  c7
 *
 * c8(String p, Outcome<String> c3, String c4, Outcome<Of_g0> g0)
 *   at once:  c8
 *   returns:  c8
 *
 * c9(String p, String c8, Outcome<String> c3)
 *   at once:  c9
 *   returns:  c9
 *
 * c10(String c1, Outcome<String> c4, String c2)
 *   at once:  c10 (api.c10)
 *   returns:  a Task of c10, without waiting for it
 *
 * c11(String p, Outcome<String> c5)
 *   at once:  c11
 *   returns:  c11
 *
 * g0(String p)
 *   at once:           c0 (api.c0)
 *   once c0 is there:  c1 (api.c1, collected)
 *   returns:           Of_g0(c0, outcome of c1)
 *
 * g1(String p)
 *   at once:                           c0 (api.c0)
 *   once c0 is there:                  c1 (api.c1)
 *   once c1 is there and c0 is there:  c2 (api.c2)
 *   once c1 is there:                  c3 (api.c3)
 *   once c2 is there and c1 is there:  c7 (collected)
 *   returns:                           Of_g1(outcome of c7, c2, c3)
 *
 * run(String p), within 21m40s322ms
 *   at once:                           c0 (api.c0)
 *   once c0 is there:                  c1 (api.c1)
 *   once c1 is there and c0 is there:  c2 (api.c2)
 *   once c2 is there and c1 is there:  c7
 *   returns:                           [c2, c7, c0]
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(1300322);

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
  public Task<String> c1(String c0) {
    return runtime.start("It.c1", () -> api.c1(c0));
  }

  @Override
  public Task<String> c2(String c1, String c0) {
    return runtime.start("It.c2", () -> api.c2(c1, c0));
  }

  @Override
  public Task<String> c3(String c1) {
    return runtime.start("It.c3", () -> api.c3(c1));
  }

  @Override
  public String c4(String p, Outcome<String> c1, String c0, String c3) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(p, c1, c0, c3));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public String c5() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5());
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public Task<String> c6(String p, Outcome<String> c5, String c4) {
    return runtime.start("It.c6", () -> api.c6(p, c5, c4));
  }

  @Override
  public String c7(String c2, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(c2, c1));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public String c8(String p, Outcome<String> c3, String c4, Outcome<Of_g0> g0) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8(p, c3, c4, g0));
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
  }

  @Override
  public String c9(String p, String c8, Outcome<String> c3) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c9")) {
      Task<String> c9 = group.start("c9", () -> It.super.c9(p, c8, c3));
      group.join(IOException.class, InterruptedException.class);
      return c9.resultNow();
    }
  }

  @Override
  public Task<String> c10(String c1, Outcome<String> c4, String c2) {
    return runtime.start("It.c10", () -> api.c10(c1, c4, c2));
  }

  @Override
  public String c11(String p, Outcome<String> c5) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c11")) {
      Task<String> c11 = group.start("c11", () -> It.super.c11(p, c5));
      group.join(IOException.class, InterruptedException.class);
      return c11.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> api.c0(p));
      Task<String> c1 = group.startCollectedAfter("c1", () -> api.c1(c0.resultNow()), c0);
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c0.resultNow(), c1.outcome()));
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<String> c0 = group.start("c0", () -> api.c0(p));
      Task<String> c1 = group.startAfter("c1", () -> api.c1(c0.resultNow()), c0);
      Task<String> c2 = group.startAfter(
          "c2", () -> api.c2(c1.resultNow(), c0.resultNow()), c1, c0);
      Task<String> c3 = group.startAfter("c3", () -> api.c3(c1.resultNow()), c1);
      Task<String> c7 = group.startCollectedAfter(
          "c7", () -> It.super.c7(c2.resultNow(), c1.resultNow()), c2, c1);
      group.join(IOException.class);
      return group.result(() -> new Of_g1(c7.outcome(), c2.resultNow(), c3.resultNow()));
    }
  }

  @Override
  public List<Object> run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      Task<String> c0 = group.start("c0", () -> api.c0(p));
      Task<String> c1 = group.startAfter("c1", () -> api.c1(c0.resultNow()), c0);
      Task<String> c2 = group.startAfter(
          "c2", () -> api.c2(c1.resultNow(), c0.resultNow()), c1, c0);
      Task<String> c7 = group.startAfter(
          "c7", () -> It.super.c7(c2.resultNow(), c1.resultNow()), c2, c1);
      group.join(IOException.class);
      return Collections.unmodifiableList(Arrays.asList(
          c2.resultNow(), c7.resultNow(), c0.resultNow()));
    }
  }
}
