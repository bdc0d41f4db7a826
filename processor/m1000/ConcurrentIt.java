package m1000;

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
 * c0(String p)
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1(String p, String c0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(Outcome<String> c1, String c0)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String p, String c1)
 *   at once:  c3
 *   returns:  c3
 *
 * c4()
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String p, String c3)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(String p, String c4, String c2, String c3)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(String p, String c6, Outcome<String> c3)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8(String c4, Outcome<String> c2, String c3)
 *   at once:  c8
 *   returns:  c8
 *
 * c9(String c5, String c2)
 *   at once:  c9
 *   returns:  c9
 *
 * c10(String c4, Outcome<String> c6, String c5)
 *   at once:  c10
 *   returns:  c10
 *
 * c11(String p, String c8, String c3)
 *   at once:  c11 (api.c11)
 *   returns:  a Task of c11, without waiting for it
 *
 * run(String p), within 16m38s885ms
 *   at once, side by side:                             c4 (api.c4), c0 (api.c0)
 *   once c0 is there:                                  c1
 *   once c1 has ended and c0 is there:                 c2 (api.c2)
 *   once c1 is there:                                  c3
 *   once c4 is there and c2 is there and c3 is there:  c6 (api.c6)
 *   once c3 is there:                                  c5 (api.c5)
 *   returns:                                           [c6, c5, c3, c2, c0]
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(998885);

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
  public String c1(String p, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(p, c0));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public Task<String> c2(Outcome<String> c1, String c0) {
    return runtime.start("It.c2", () -> api.c2(c1, c0));
  }

  @Override
  public String c3(String p, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(p, c1));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Task<String> c4() {
    return runtime.start("It.c4", () -> api.c4());
  }

  @Override
  public Task<String> c5(String p, String c3) {
    return runtime.start("It.c5", () -> api.c5(p, c3));
  }

  @Override
  public Task<String> c6(String p, String c4, String c2, String c3) {
    return runtime.start("It.c6", () -> api.c6(p, c4, c2, c3));
  }

  @Override
  public Task<String> c7(String p, String c6, Outcome<String> c3) {
    return runtime.start("It.c7", () -> api.c7(p, c6, c3));
  }

  @Override
  public String c8(String c4, Outcome<String> c2, String c3) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8(c4, c2, c3));
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
  }

  @Override
  public String c9(String c5, String c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c9")) {
      Task<String> c9 = group.start("c9", () -> It.super.c9(c5, c2));
      group.join(IOException.class, InterruptedException.class);
      return c9.resultNow();
    }
  }

  @Override
  public String c10(String c4, Outcome<String> c6, String c5) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c10")) {
      Task<String> c10 = group.start("c10", () -> It.super.c10(c4, c6, c5));
      group.join(IOException.class, InterruptedException.class);
      return c10.resultNow();
    }
  }

  @Override
  public Task<String> c11(String p, String c8, String c3) {
    return runtime.start("It.c11", () -> api.c11(p, c8, c3));
  }

  @Override
  public List<Object> run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      Task<String> c4 = group.start("c4", () -> api.c4());
      Task<String> c0 = group.start("c0", () -> api.c0(p));
      Task<String> c1 = group.startAfter("c1", () -> It.super.c1(p, c0.resultNow()), c0);
      Task<String> c2 = group.startAfter(
          "c2", () -> api.c2(c1.outcome(), c0.resultNow()), TaskGroup.ended(c1), c0);
      Task<String> c3 = group.startAfter("c3", () -> It.super.c3(p, c1.resultNow()), c1);
      Task<String> c6 = group.startAfter(
          "c6", () -> api.c6(p, c4.resultNow(), c2.resultNow(), c3.resultNow()), c4, c2, c3);
      Task<String> c5 = group.startAfter("c5", () -> api.c5(p, c3.resultNow()), c3);
      group.join(IOException.class);
      return Collections.unmodifiableList(Arrays.asList(
          c6.resultNow(), c5.resultNow(), c3.resultNow(), c2.resultNow(), c0.resultNow()));
    }
  }
}
