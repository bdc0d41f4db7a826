package m1085;

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
 * waited for before the caller is told.
 *
 * <pre>{@code
 * c0(String p)
 *   at once:  c0
 *   returns:  c0
 *
 * c1(String c0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String c0, String c1)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String p)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(Outcome<String> c0, String c2, String c3)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String p)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6()
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(String p)
 *   at once:  c7
 *   returns:  c7
 *
 * run(String p)
 *   at once, side by side:                              c0, c3, c7, c6 (api.c6)
 *   once c0 is there:                                   c1
 *   once c0 is there and c1 is there:                   c2 (api.c2)
 *   once c0 has ended and c2 is there and c3 is there:  c4 (api.c4)
 *   returns:                                            [c4, c0, c1, c7, c6]
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
  public String c0(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c0")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0(p));
      group.join(IOException.class, InterruptedException.class);
      return c0.resultNow();
    }
  }

  @Override
  public String c1(String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(c0));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public Task<String> c2(String c0, String c1) {
    return runtime.start("It.c2", () -> api.c2(c0, c1));
  }

  @Override
  public String c3(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(p));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Task<String> c4(Outcome<String> c0, String c2, String c3) {
    return runtime.start("It.c4", () -> api.c4(c0, c2, c3));
  }

  @Override
  public Task<String> c5(String p) {
    return runtime.start("It.c5", () -> api.c5(p));
  }

  @Override
  public Task<String> c6() {
    return runtime.start("It.c6", () -> api.c6());
  }

  @Override
  public String c7(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(p));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public List<Object> run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0(p));
      Task<String> c3 = group.start("c3", () -> It.super.c3(p));
      Task<String> c7 = group.start("c7", () -> It.super.c7(p));
      Task<String> c6 = group.start("c6", () -> api.c6());
      Task<String> c1 = group.startAfter("c1", () -> It.super.c1(c0.resultNow()), c0);
      Task<String> c2 = group.startAfter(
          "c2", () -> api.c2(c0.resultNow(), c1.resultNow()), c0, c1);
      Task<String> c4 = group.startAfter(
          "c4",
          () -> api.c4(c0.outcome(), c2.resultNow(), c3.resultNow()),
          TaskGroup.ended(c0),
          c2,
          c3);
      group.join(IOException.class);
      return Collections.unmodifiableList(Arrays.asList(
          c4.resultNow(), c0.resultNow(), c1.resultNow(), c7.resultNow(), c6.resultNow()));
    }
  }
}
