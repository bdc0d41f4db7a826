package m1203;

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
 * c0()
 *   at once:  c0
 *   returns:  c0
 *
 * c1()
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String p, Outcome<String> c1)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String c0, String c1, String c2)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String c1, String c0, Outcome<String> c2)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String p, String c0)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6()
 *   at once:  c6
 *   returns:  c6
 *
 * c7(String c1, String c6, String c3)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8(String c5)
 *   at once:  c8
 *   returns:  c8
 *
 * c9()
 *   at once:  c9
 *   returns:  c9
 *
 * c10(String c1, String c0, String c4)
 *   at once:  c10 (api.c10)
 *   returns:  a Task of c10, without waiting for it
 *
 * g0(String p)
 *   at once, side by side:                             c1, c6, c0
 *   once c1 has ended:                                 c2 (api.c2)
 *   once c0 is there:                                  c5 (api.c5)
 *   once c0 is there and c1 is there and c2 is there:  c3
 *   once c1 is there and c6 is there and c3 is there:  c7 (api.c7)
 *   returns:                                           Of_g0(c7, c5)
 *
 * run(String p)
 *   at once, side by side:                              c1, c0
 *   once c1 has ended:                                  c2 (api.c2, collected)
 *   once c0 is there:                                   c5 (api.c5)
 *   once c1 is there and c0 is there and c2 has ended:  c4
 *   once c1 is there and c0 is there and c4 is there:   c10 (api.c10)
 *   returns:                                            an Outcome of [c10, c5, c0]
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
  public String c1() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1());
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public Task<String> c2(String p, Outcome<String> c1) {
    return runtime.start("It.c2", () -> api.c2(p, c1));
  }

  @Override
  public String c3(String c0, String c1, String c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(c0, c1, c2));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public String c4(String c1, String c0, Outcome<String> c2) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(c1, c0, c2));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public Task<String> c5(String p, String c0) {
    return runtime.start("It.c5", () -> api.c5(p, c0));
  }

  @Override
  public String c6() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6());
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public Task<String> c7(String c1, String c6, String c3) {
    return runtime.start("It.c7", () -> api.c7(c1, c6, c3));
  }

  @Override
  public String c8(String c5) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8(c5));
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
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
  public Task<String> c10(String c1, String c0, String c4) {
    return runtime.start("It.c10", () -> api.c10(c1, c0, c4));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1());
      Task<String> c6 = group.start("c6", () -> It.super.c6());
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<String> c2 = group.startAfter("c2", () -> api.c2(p, c1.outcome()), TaskGroup.ended(c1));
      Task<String> c5 = group.startAfter("c5", () -> api.c5(p, c0.resultNow()), c0);
      Task<String> c3 = group.startAfter(
          "c3", () -> It.super.c3(c0.resultNow(), c1.resultNow(), c2.resultNow()), c0, c1, c2);
      Task<String> c7 = group.startAfter(
          "c7", () -> api.c7(c1.resultNow(), c6.resultNow(), c3.resultNow()), c1, c6, c3);
      group.join(IOException.class);
      return new Of_g0(c7.resultNow(), c5.resultNow());
    }
  }

  @Override
  public Outcome<List<Object>> run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1());
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<String> c2 = group.startCollectedAfter(
          "c2", () -> api.c2(p, c1.outcome()), TaskGroup.ended(c1));
      Task<String> c5 = group.startAfter("c5", () -> api.c5(p, c0.resultNow()), c0);
      Task<String> c4 = group.startAfter(
          "c4",
          () -> It.super.c4(c1.resultNow(), c0.resultNow(), c2.outcome()),
          c1,
          c0,
          TaskGroup.ended(c2));
      Task<String> c10 = group.startAfter(
          "c10", () -> api.c10(c1.resultNow(), c0.resultNow(), c4.resultNow()), c1, c0, c4);
      return group.joinOutcome(
          () -> Collections.unmodifiableList(Arrays.asList(
              c10.resultNow(), c5.resultNow(), c0.resultNow())));
    }
  }
}
