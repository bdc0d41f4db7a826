package m1168;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
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
 * c0()
 *   at once:  c0
 *   returns:  c0
 *
 * c1(String p, String c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String c1, String c0)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String c1, String c0)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4()
 *   at once:  c4
 *   returns:  c4
 *
 * c5()
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String p, String c4)
 *   at once:  c6
 *   returns:  c6
 *
 * c7(String p, Of_g0 g0)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8()
 *   at once:  c8
 *   returns:  c8
 *
 * c9(String c5)
 *   at once:  c9 (api.c9)
 *   returns:  a Task of c9, without waiting for it
 *
 * c10(String p, String c4, Outcome<String> c6, String c3)
 *   at once:  c10 (api.c10)
 *   returns:  a Task of c10, without waiting for it
 *
 * c11(String p)
 *   at once:  c11 (api.c11)
 *   returns:  a Task of c11, without waiting for it
 *
 * g0(String p, String c3)
 *   at once:           c0 (collected)
 *   once c0 is there:  c1 (api.c1, collected)
 *   returns:           Of_g0(outcome of c1)
 *
 * g1(String p, String c4)
 *   at once, side by side:  c6 (collected), c5
 *   returns:                Of_g1(outcome of c6, c5)
 *
 * run(String p)
 *   at once, side by side:                           c0, c4, c11 (api.c11)
 *   once c0 is there:                                c1 (api.c1)
 *   once c4 is there:                                g1 (a gather of its own)
 *   once c1 is there and c0 is there, side by side:  c2, c3 (api.c3)
 *   once c3 is there:                                g0 (a gather of its own)
 *   returns:                                         nothing, when all have ended
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
  public String c0() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c0")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      group.join(IOException.class, InterruptedException.class);
      return c0.resultNow();
    }
  }

  @Override
  public Task<String> c1(String p, String c0) {
    return runtime.start("It.c1", () -> api.c1(p, c0));
  }

  @Override
  public String c2(String c1, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(c1, c0));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public Task<String> c3(String c1, String c0) {
    return runtime.start("It.c3", () -> api.c3(c1, c0));
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
  public String c5() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5());
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public String c6(String p, String c4) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(p, c4));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public Task<String> c7(String p, Of_g0 g0) {
    return runtime.start("It.c7", () -> api.c7(p, g0));
  }

  @Override
  public String c8() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8());
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
  }

  @Override
  public Task<String> c9(String c5) {
    return runtime.start("It.c9", () -> api.c9(c5));
  }

  @Override
  public Task<String> c10(String p, String c4, Outcome<String> c6, String c3) {
    return runtime.start("It.c10", () -> api.c10(p, c4, c6, c3));
  }

  @Override
  public Task<String> c11(String p) {
    return runtime.start("It.c11", () -> api.c11(p));
  }

  @Override
  public Of_g0 g0(String p, String c3) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0());
      Task<String> c1 = group.startCollectedAfter("c1", () -> api.c1(p, c0.resultNow()), c0);
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c1.outcome()));
    }
  }

  @Override
  public Of_g1 g1(String p, String c4) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<String> c6 = group.startCollected("c6", () -> It.super.c6(p, c4));
      Task<String> c5 = group.start("c5", () -> It.super.c5());
      group.join(IOException.class);
      return group.result(() -> new Of_g1(c6.outcome(), c5.resultNow()));
    }
  }

  @Override
  public void run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<String> c4 = group.start("c4", () -> It.super.c4());
      group.start("c11", () -> api.c11(p));
      Task<String> c1 = group.startAfter("c1", () -> api.c1(p, c0.resultNow()), c0);
      group.startAfter("g1", () -> g1(p, c4.resultNow()), c4);
      group.startAfter("c2", () -> It.super.c2(c1.resultNow(), c0.resultNow()), c1, c0);
      Task<String> c3 = group.startAfter(
          "c3", () -> api.c3(c1.resultNow(), c0.resultNow()), c1, c0);
      group.startAfter("g0", () -> g0(p, c3.resultNow()), c3);
      group.join(IOException.class);
    }
  }
}
