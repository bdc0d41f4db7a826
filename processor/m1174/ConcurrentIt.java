package m1174;

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
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String p)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(Outcome<String> c1, String c0)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String p, Outcome<String> c1, String c3, String c2)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String p)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String p, String c2, String c4, Outcome<String> c1)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(String c5)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8(Outcome<String> c3)
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * c9(String c1, String c0)
 *   at once:  c9
 *   returns:  c9
 *
 * c10(String c3, String c8)
 *   at once:  c10
 *   returns:  c10
 *
 * run(String p), within 10m59s395ms
 *   at once:                            c0
 *   once c0 is there:                   c1 (api.c1, collected)
 *   once c1 has ended and c0 is there:  c3 (api.c3)
 *   returns:                            Of_run(c3, p)
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(659395);

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
  public Task<String> c1(String p, String c0) {
    return runtime.start("It.c1", () -> api.c1(p, c0));
  }

  @Override
  public Task<String> c2(String p) {
    return runtime.start("It.c2", () -> api.c2(p));
  }

  @Override
  public Task<String> c3(Outcome<String> c1, String c0) {
    return runtime.start("It.c3", () -> api.c3(c1, c0));
  }

  @Override
  public Task<String> c4(String p, Outcome<String> c1, String c3, String c2) {
    return runtime.start("It.c4", () -> api.c4(p, c1, c3, c2));
  }

  @Override
  public String c5(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(p));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public Task<String> c6(String p, String c2, String c4, Outcome<String> c1) {
    return runtime.start("It.c6", () -> api.c6(p, c2, c4, c1));
  }

  @Override
  public Task<String> c7(String c5) {
    return runtime.start("It.c7", () -> api.c7(c5));
  }

  @Override
  public Task<String> c8(Outcome<String> c3) {
    return runtime.start("It.c8", () -> api.c8(c3));
  }

  @Override
  public String c9(String c1, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c9")) {
      Task<String> c9 = group.start("c9", () -> It.super.c9(c1, c0));
      group.join(IOException.class, InterruptedException.class);
      return c9.resultNow();
    }
  }

  @Override
  public String c10(String c3, String c8) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c10")) {
      Task<String> c10 = group.start("c10", () -> It.super.c10(c3, c8));
      group.join(IOException.class, InterruptedException.class);
      return c10.resultNow();
    }
  }

  @Override
  public Of_run run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      Task<String> c0 = group.start("c0", () -> It.super.c0(p));
      Task<String> c1 = group.startCollectedAfter("c1", () -> api.c1(p, c0.resultNow()), c0);
      Task<String> c3 = group.startAfter(
          "c3", () -> api.c3(c1.outcome(), c0.resultNow()), TaskGroup.ended(c1), c0);
      group.join(IOException.class);
      return new Of_run(c3.resultNow(), p);
    }
  }
}
