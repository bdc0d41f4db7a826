package m1017;

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
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1()
 *   at once:  c1
 *   returns:  c1
 *
 * c2()
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(Outcome<String> c1, String c0, Outcome<String> c2)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(Outcome<String> c0, String c1, String c3)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String p, String c1, String c2, String c4)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(String c4, String c1, String c2)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(Outcome<String> c3)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8(Outcome<String> c0, Outcome<String> c2, String c4)
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * c9()
 *   at once:  c9
 *   returns:  c9
 *
 * run(String p)
 *   at once, side by side:                               c1, c9, c2 (api.c2), c0 (api.c0)
 *   once c1 has ended and c0 is there and c2 has ended:  c3 (api.c3)
 *   once c0 has ended and c1 is there and c3 is there:   c4 (api.c4)
 *   once c4 is there and c1 is there and c2 is there:    c6 (api.c6)
 *   returns:                                             [c1, c9, c2, c0, c6]
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
  public String c1() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1());
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public Task<String> c2() {
    return runtime.start("It.c2", () -> api.c2());
  }

  @Override
  public Task<String> c3(Outcome<String> c1, String c0, Outcome<String> c2) {
    return runtime.start("It.c3", () -> api.c3(c1, c0, c2));
  }

  @Override
  public Task<String> c4(Outcome<String> c0, String c1, String c3) {
    return runtime.start("It.c4", () -> api.c4(c0, c1, c3));
  }

  @Override
  public Task<String> c5(String p, String c1, String c2, String c4) {
    return runtime.start("It.c5", () -> api.c5(p, c1, c2, c4));
  }

  @Override
  public Task<String> c6(String c4, String c1, String c2) {
    return runtime.start("It.c6", () -> api.c6(c4, c1, c2));
  }

  @Override
  public Task<String> c7(Outcome<String> c3) {
    return runtime.start("It.c7", () -> api.c7(c3));
  }

  @Override
  public Task<String> c8(Outcome<String> c0, Outcome<String> c2, String c4) {
    return runtime.start("It.c8", () -> api.c8(c0, c2, c4));
  }

  @Override
  public String c9() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c9")) {
      Task<String> c9 = group.start("c9", () -> It.super.c9());
      group.join(IOException.class, InterruptedException.class);
      return c9.resultNow();
    }
  }

  @Override
  public List<Object> run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1());
      Task<String> c9 = group.start("c9", () -> It.super.c9());
      Task<String> c2 = group.start("c2", () -> api.c2());
      Task<String> c0 = group.start("c0", () -> api.c0(p));
      Task<String> c3 = group.startAfter(
          "c3",
          () -> api.c3(c1.outcome(), c0.resultNow(), c2.outcome()),
          TaskGroup.ended(c1),
          c0,
          TaskGroup.ended(c2));
      Task<String> c4 = group.startAfter(
          "c4",
          () -> api.c4(c0.outcome(), c1.resultNow(), c3.resultNow()),
          TaskGroup.ended(c0),
          c1,
          c3);
      Task<String> c6 = group.startAfter(
          "c6", () -> api.c6(c4.resultNow(), c1.resultNow(), c2.resultNow()), c4, c1, c2);
      group.join(IOException.class);
      return Collections.unmodifiableList(Arrays.asList(
          c1.resultNow(), c9.resultNow(), c2.resultNow(), c0.resultNow(), c6.resultNow()));
    }
  }
}
