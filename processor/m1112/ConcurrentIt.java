package m1112;

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
 * c2(String p, Outcome<String> c0, String c1)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String p, Outcome<String> c0, String c1)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String c1, Outcome<String> c2)
 *   at once:  c4
 *   returns:  c4
 *
 * c5()
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String p, String c5)
 *   at once:  c6
 *   returns:  c6
 *
 * c7(String p)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8(String p)
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * run(String p)
 *   at once:                            c0 (api.c0)
 *   once c0 is there:                   c1 (api.c1)
 *   once c0 has ended and c1 is there:  c2 (collected)
 *   once c1 is there and c2 has ended:  c4
 *   returns:                            [c1, c4, c0]
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
  public Task<String> c1(String p, String c0) {
    return runtime.start("It.c1", () -> api.c1(p, c0));
  }

  @Override
  public String c2(String p, Outcome<String> c0, String c1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(p, c0, c1));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public String c3(String p, Outcome<String> c0, String c1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(p, c0, c1));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public String c4(String c1, Outcome<String> c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(c1, c2));
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
  public String c6(String p, String c5) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(p, c5));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public Task<String> c7(String p) {
    return runtime.start("It.c7", () -> api.c7(p));
  }

  @Override
  public Task<String> c8(String p) {
    return runtime.start("It.c8", () -> api.c8(p));
  }

  @Override
  public List<Object> run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c0 = group.start("c0", () -> api.c0(p));
      Task<String> c1 = group.startAfter("c1", () -> api.c1(p, c0.resultNow()), c0);
      Task<String> c2 = group.startCollectedAfter(
          "c2", () -> It.super.c2(p, c0.outcome(), c1.resultNow()), TaskGroup.ended(c0), c1);
      Task<String> c4 = group.startAfter(
          "c4", () -> It.super.c4(c1.resultNow(), c2.outcome()), c1, TaskGroup.ended(c2));
      group.join(IOException.class);
      return Collections.unmodifiableList(Arrays.asList(
          c1.resultNow(), c4.resultNow(), c0.resultNow()));
    }
  }
}
