package m1215;

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
 * c1(String p, Outcome<String> c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String p)
 *   at once:  c2
 *   returns:  c2
 *
 * c3()
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String p, String c3, String c0, String c1)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String c3)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String c3, Outcome<String> c2, String c5)
 *   at once:  c6
 *   returns:  c6
 *
 * c7(String p, Outcome<String> c1, Outcome<String> c0, String c4)
 *   at once:  c7
 *   returns:  c7
 *
 * c8(Outcome<String> c3, String c7, Outcome<String> c4)
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * c9(String p, String c7, String c6)
 *   at once:  c9
 *   returns:  c9
 *
 * run(String p)
 *   at once, side by side:                               c0 (api.c0), c3
 *   once c0 has ended:                                   c1 (api.c1)
 *   once c3 is there:                                    c5
 *   once c3 is there and c0 is there and c1 is there:    c4
 *   once c1 has ended and c0 has ended and c4 is there:  c7
 *   returns:                                             [c7, c0, c5]
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
  public Task<String> c1(String p, Outcome<String> c0) {
    return runtime.start("It.c1", () -> api.c1(p, c0));
  }

  @Override
  public String c2(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(p));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public String c3() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3());
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public String c4(String p, String c3, String c0, String c1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(p, c3, c0, c1));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public String c5(String c3) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(c3));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public String c6(String c3, Outcome<String> c2, String c5) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(c3, c2, c5));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public String c7(String p, Outcome<String> c1, Outcome<String> c0, String c4) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(p, c1, c0, c4));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public Task<String> c8(Outcome<String> c3, String c7, Outcome<String> c4) {
    return runtime.start("It.c8", () -> api.c8(c3, c7, c4));
  }

  @Override
  public String c9(String p, String c7, String c6) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c9")) {
      Task<String> c9 = group.start("c9", () -> It.super.c9(p, c7, c6));
      group.join(IOException.class, InterruptedException.class);
      return c9.resultNow();
    }
  }

  @Override
  public List<Object> run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c0 = group.start("c0", () -> api.c0(p));
      Task<String> c3 = group.start("c3", () -> It.super.c3());
      Task<String> c1 = group.startAfter("c1", () -> api.c1(p, c0.outcome()), TaskGroup.ended(c0));
      Task<String> c5 = group.startAfter("c5", () -> It.super.c5(c3.resultNow()), c3);
      Task<String> c4 = group.startAfter(
          "c4", () -> It.super.c4(p, c3.resultNow(), c0.resultNow(), c1.resultNow()), c3, c0, c1);
      Task<String> c7 = group.startAfter(
          "c7",
          () -> It.super.c7(p, c1.outcome(), c0.outcome(), c4.resultNow()),
          TaskGroup.ended(c1),
          TaskGroup.ended(c0),
          c4);
      group.join(IOException.class);
      return Collections.unmodifiableList(Arrays.asList(
          c7.resultNow(), c0.resultNow(), c5.resultNow()));
    }
  }
}
