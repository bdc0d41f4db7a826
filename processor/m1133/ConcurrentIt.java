package m1133;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.EachTasks;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
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
 * c0()
 *   at once:  c0
 *   returns:  c0
 *
 * c1(Outcome<String> c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String c0, String c1)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(Outcome<String> c0, Outcome<String> c2, Outcome<String> c1)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String p)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String c4, String c3)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(Outcome<String> c0, String c5)
 *   at once:  c6
 *   returns:  c6
 *
 * c7(String p, Outcome<String> c2, Outcome<String> c5, String c0)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8(String c0, Outcome<String> c6)
 *   at once:  c8
 *   returns:  c8
 *
 * e(String key, String p, String c1, String c6)
 *   at once:  e (api.e)
 *   returns:  a Task of e, without waiting for it
 *
 * g0(String p)
 *   at once:            c0 (collected)
 *   once c0 has ended:  c1 (api.c1, collected)
 *   returns:            Of_g0(outcome of c1)
 *
 * run(String p, List<String> keys)
 *   at once, side by side:                                c0 (collected), c4
 *   once c0 has ended:                                    c1 (api.c1)
 *   once c0 is there and c1 is there:                     c2 (collected)
 *   once c0 has ended and c2 has ended and c1 has ended:  c3
 *   once c4 is there and c3 is there:                     c5 (api.c5)
 *   once c0 has ended and c5 is there:                    c6
 *   once c1 is there and c6 is there, side by side:       e (api.e) for each element of keys
 *   returns:                                              a list of e in the order of keys
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
  public Task<String> c1(Outcome<String> c0) {
    return runtime.start("It.c1", () -> api.c1(c0));
  }

  @Override
  public String c2(String c0, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(c0, c1));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public String c3(Outcome<String> c0, Outcome<String> c2, Outcome<String> c1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(c0, c2, c1));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public String c4(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(p));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public Task<String> c5(String c4, String c3) {
    return runtime.start("It.c5", () -> api.c5(c4, c3));
  }

  @Override
  public String c6(Outcome<String> c0, String c5) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(c0, c5));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public Task<String> c7(String p, Outcome<String> c2, Outcome<String> c5, String c0) {
    return runtime.start("It.c7", () -> api.c7(p, c2, c5, c0));
  }

  @Override
  public String c8(String c0, Outcome<String> c6) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8(c0, c6));
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
  }

  @Override
  public Task<String> e(String key, String p, String c1, String c6) {
    return runtime.start("It.e", () -> api.e(key, p, c1, c6));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0());
      Task<String> c1 = group.startCollectedAfter(
          "c1", () -> api.c1(c0.outcome()), TaskGroup.ended(c0));
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c1.outcome()));
    }
  }

  @Override
  public List<String> run(String p, List<String> keys) throws IOException {
    Objects.requireNonNull(keys, "keys");
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0());
      Task<String> c4 = group.start("c4", () -> It.super.c4(p));
      Task<String> c1 = group.startAfter("c1", () -> api.c1(c0.outcome()), TaskGroup.ended(c0));
      Task<String> c2 = group.startCollectedAfter(
          "c2", () -> It.super.c2(c0.resultNow(), c1.resultNow()), c0, c1);
      Task<String> c3 = group.startAfter(
          "c3",
          () -> It.super.c3(c0.outcome(), c2.outcome(), c1.outcome()),
          TaskGroup.ended(c0),
          TaskGroup.ended(c2),
          TaskGroup.ended(c1));
      Task<String> c5 = group.startAfter(
          "c5", () -> api.c5(c4.resultNow(), c3.resultNow()), c4, c3);
      Task<String> c6 = group.startAfter(
          "c6", () -> It.super.c6(c0.outcome(), c5.resultNow()), TaskGroup.ended(c0), c5);
      EachTasks<String, String> e = group.startEach(
          "e", keys, element -> api.e(element, p, c1.resultNow(), c6.resultNow()), c1, c6);
      group.join(IOException.class);
      return e.results();
    }
  }
}
