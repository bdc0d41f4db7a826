package m1263;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.EachTasks;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
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
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1(String c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String p, String c0, String c1)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String p, String c2)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String p, String c0, String c1)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(Outcome<String> c0, String c2)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String c1)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(String p, Of_g0 g0, String c2, Outcome<String> c1)
 *   at once:  c7
 *   returns:  c7
 *
 * c8()
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * c9(Outcome<String> c8)
 *   at once:  c9 (api.c9)
 *   returns:  a Task of c9, without waiting for it
 *
 * c10(String p, String c2, Outcome<String> c9, String c8)
 *   at once:  c10
 *   returns:  c10
 *
 * e(String key, String p, Outcome<String> c4)
 *   at once:  e (api.e)
 *   returns:  a Task of e, without waiting for it
 *
 * g0(String p)
 *   at once:                                         c0 (api.c0)
 *   once c0 is there:                                c1 (api.c1)
 *   once c0 is there and c1 is there, side by side:  c2 (api.c2), c4 (api.c4)
 *   once c0 has ended and c2 is there:               c5
 *   returns:                                         Of_g0(c5, outcome of c1, c4)
 *
 * g1(String p, String c6)
 *   at once, side by side:             c0 (api.c0), g0 (a gather of its own, collected)
 *   once c0 is there:                  c1 (api.c1)
 *   once c0 is there and c1 is there:  c2 (api.c2)
 *   returns:                           Of_g1(c2, outcome of c0, outcome of g0)
 *
 * run(String p, List<String> keys)
 *   at once:                           c0 (api.c0, collected)
 *   once c0 is there:                  c1 (api.c1, collected)
 *   once c0 is there and c1 is there:  c4 (api.c4, collected)
 *   once c4 has ended, side by side:   e (api.e) for each element of keys
 *   returns:                           a CompletionStage of a list of e in the order of keys, without waiting for it
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
  public Task<String> c0() {
    return runtime.start("It.c0", () -> api.c0());
  }

  @Override
  public Task<String> c1(String c0) {
    return runtime.start("It.c1", () -> api.c1(c0));
  }

  @Override
  public Task<String> c2(String p, String c0, String c1) {
    return runtime.start("It.c2", () -> api.c2(p, c0, c1));
  }

  @Override
  public Task<String> c3(String p, String c2) {
    return runtime.start("It.c3", () -> api.c3(p, c2));
  }

  @Override
  public Task<String> c4(String p, String c0, String c1) {
    return runtime.start("It.c4", () -> api.c4(p, c0, c1));
  }

  @Override
  public String c5(Outcome<String> c0, String c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(c0, c2));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public Task<String> c6(String c1) {
    return runtime.start("It.c6", () -> api.c6(c1));
  }

  @Override
  public String c7(String p, Of_g0 g0, String c2, Outcome<String> c1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(p, g0, c2, c1));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public Task<String> c8() {
    return runtime.start("It.c8", () -> api.c8());
  }

  @Override
  public Task<String> c9(Outcome<String> c8) {
    return runtime.start("It.c9", () -> api.c9(c8));
  }

  @Override
  public String c10(String p, String c2, Outcome<String> c9, String c8) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c10")) {
      Task<String> c10 = group.start("c10", () -> It.super.c10(p, c2, c9, c8));
      group.join(IOException.class, InterruptedException.class);
      return c10.resultNow();
    }
  }

  @Override
  public Task<String> e(String key, String p, Outcome<String> c4) {
    return runtime.start("It.e", () -> api.e(key, p, c4));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<String> c1 = group.startAfter("c1", () -> api.c1(c0.resultNow()), c0);
      Task<String> c2 = group.startAfter(
          "c2", () -> api.c2(p, c0.resultNow(), c1.resultNow()), c0, c1);
      Task<String> c4 = group.startAfter(
          "c4", () -> api.c4(p, c0.resultNow(), c1.resultNow()), c0, c1);
      Task<String> c5 = group.startAfter(
          "c5", () -> It.super.c5(c0.outcome(), c2.resultNow()), TaskGroup.ended(c0), c2);
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c5.resultNow(), c1.outcome(), c4.resultNow()));
    }
  }

  @Override
  public Of_g1 g1(String p, String c6) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<Of_g0> g0 = group.startCollected("g0", () -> g0(p));
      Task<String> c1 = group.startAfter("c1", () -> api.c1(c0.resultNow()), c0);
      Task<String> c2 = group.startAfter(
          "c2", () -> api.c2(p, c0.resultNow(), c1.resultNow()), c0, c1);
      group.join(IOException.class);
      return group.result(() -> new Of_g1(c2.resultNow(), c0.outcome(), g0.outcome()));
    }
  }

  @Override
  public CompletionStage<List<String>> run(String p, List<String> keys) throws IOException {
    Objects.requireNonNull(keys, "keys");
    return runtime.<List<String>>startGather("It.run", group -> {
      Task<String> c0 = group.startCollected("c0", () -> api.c0());
      Task<String> c1 = group.startCollectedAfter("c1", () -> api.c1(c0.resultNow()), c0);
      Task<String> c4 = group.startCollectedAfter(
          "c4", () -> api.c4(p, c0.resultNow(), c1.resultNow()), c0, c1);
      EachTasks<String, String> e = group.startEach(
          "e", keys, element -> api.e(element, p, c4.outcome()), TaskGroup.ended(c4));
      group.join(Throwable.class);
      return e.results();
    }).toCompletableFuture();
  }
}
