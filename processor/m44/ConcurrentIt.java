package m44;

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
 * waited for before the caller is told.
 *
 * <pre>{@code
 * c0()
 *   at once:  c0
 *   returns:  c0
 *
 * c1(Outcome<String> c0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String p, String c1, String c0)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String c2, String c0, String c1)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * run(String p), within 7m6s495ms
 *   at once:                                           c0
 *   once c0 has ended:                                 c1
 *   once c1 is there and c0 is there:                  c2
 *   once c2 is there and c0 is there and c1 is there:  c3 (api.c3)
 *   returns:                                           [c3, c0]
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(426495);

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
  public String c1(Outcome<String> c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(c0));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public String c2(String p, String c1, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(p, c1, c0));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public Task<String> c3(String c2, String c0, String c1) {
    return runtime.start("It.c3", () -> api.c3(c2, c0, c1));
  }

  @Override
  public List<Object> run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<String> c1 = group.startAfter(
          "c1", () -> It.super.c1(c0.outcome()), TaskGroup.ended(c0));
      Task<String> c2 = group.startAfter(
          "c2", () -> It.super.c2(p, c1.resultNow(), c0.resultNow()), c1, c0);
      Task<String> c3 = group.startAfter(
          "c3", () -> api.c3(c2.resultNow(), c0.resultNow(), c1.resultNow()), c2, c0, c1);
      group.join(IOException.class);
      return Collections.unmodifiableList(Arrays.asList(c3.resultNow(), c0.resultNow()));
    }
  }
}
