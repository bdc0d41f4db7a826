package m1231;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.EachTasks;
import dev.fanout.runtime.Elements;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
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
 * c1(Outcome<Of_g0> g0, Outcome<String> c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(Of_g0 g0, Outcome<String> c1)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String p, Of_g0 g0, Outcome<String> c0, String c2)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String p, String c0)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String p, String c3, Outcome<String> c1, String c2)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(Outcome<String> c0, String c3, Outcome<Of_g0> g0)
 *   at once:  c6
 *   returns:  c6
 *
 * c7(Outcome<String> c6, Outcome<Of_g0> g0)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8(Outcome<String> c4, Of_g0 g0, String c0)
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * e(String key, String p, String c2, String c6)
 *   at once:  e
 *   returns:  e
 *
 * g0(String p)
 *   at once:  c0 (api.c0, collected)
 *   returns:  Of_g0(outcome of c0)
 *
 * g1(String p, String c2)
 *   at once, side by side:               c0 (api.c0), g0 (a gather of its own, collected)
 *   once c0 is there:                    c4
 *   once g0 has ended and c0 has ended:  c1 (api.c1)
 *   returns:                             Of_g1(c4, c0, c1, p)
 *
 * run(String p, List<String> keys), within 18m2s530ms
 *   at once, side by side:                               g0 (a gather of its own, collected),
 *                                                        c0 (api.c0, collected)
 *   once g0 has ended and c0 has ended:                  c1 (api.c1, collected)
 *   once g0 is there and c1 has ended:                   c2 (collected)
 *   once g0 is there and c0 has ended and c2 is there:   c3 (collected)
 *   once c0 has ended and c3 is there and g0 has ended:  c6 (collected)
 *   once c2 is there and c6 is there, side by side:      e (collected) for each distinct element of keys
 *   returns:                                             a CompletableFuture of a map from keys to the outcomes of e, without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(1082530);

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
  public Task<String> c1(Outcome<Of_g0> g0, Outcome<String> c0) {
    return runtime.start("It.c1", () -> api.c1(g0, c0));
  }

  @Override
  public String c2(Of_g0 g0, Outcome<String> c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(g0, c1));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public String c3(String p, Of_g0 g0, Outcome<String> c0, String c2) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(p, g0, c0, c2));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public String c4(String p, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(p, c0));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public Task<String> c5(String p, String c3, Outcome<String> c1, String c2) {
    return runtime.start("It.c5", () -> api.c5(p, c3, c1, c2));
  }

  @Override
  public String c6(Outcome<String> c0, String c3, Outcome<Of_g0> g0) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(c0, c3, g0));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public Task<String> c7(Outcome<String> c6, Outcome<Of_g0> g0) {
    return runtime.start("It.c7", () -> api.c7(c6, g0));
  }

  @Override
  public Task<String> c8(Outcome<String> c4, Of_g0 g0, String c0) {
    return runtime.start("It.c8", () -> api.c8(c4, g0, c0));
  }

  @Override
  public String e(String key, String p, String c2, String c6) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.e")) {
      Task<String> e = group.start("e", () -> It.super.e(key, p, c2, c6));
      group.join(IOException.class, InterruptedException.class);
      return e.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.startCollected("c0", () -> api.c0(p));
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c0.outcome()));
    }
  }

  @Override
  public Of_g1 g1(String p, String c2) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<String> c0 = group.start("c0", () -> api.c0(p));
      Task<Of_g0> g0 = group.startCollected("g0", () -> g0(p));
      Task<String> c4 = group.startAfter("c4", () -> It.super.c4(p, c0.resultNow()), c0);
      Task<String> c1 = group.startAfter(
          "c1", () -> api.c1(g0.outcome(), c0.outcome()), TaskGroup.ended(g0), TaskGroup.ended(c0));
      group.join(IOException.class);
      return new Of_g1(c4.resultNow(), c0.resultNow(), c1.resultNow(), p);
    }
  }

  @Override
  public CompletableFuture<Map<String, Outcome<String>>> run(String p, List<String> keys)
      throws IOException {
    Objects.requireNonNull(keys, "keys");
    return runtime.<Map<String, Outcome<String>>>startGather("It.run", RUN_TIMEOUT, group -> {
      Task<Of_g0> g0 = group.startCollected("g0", () -> g0(p));
      Task<String> c0 = group.startCollected("c0", () -> api.c0(p));
      Task<String> c1 = group.startCollectedAfter(
          "c1", () -> api.c1(g0.outcome(), c0.outcome()), TaskGroup.ended(g0), TaskGroup.ended(c0));
      Task<String> c2 = group.startCollectedAfter(
          "c2", () -> It.super.c2(g0.resultNow(), c1.outcome()), g0, TaskGroup.ended(c1));
      Task<String> c3 = group.startCollectedAfter(
          "c3",
          () -> It.super.c3(p, g0.resultNow(), c0.outcome(), c2.resultNow()),
          g0,
          TaskGroup.ended(c0),
          c2);
      Task<String> c6 = group.startCollectedAfter(
          "c6",
          () -> It.super.c6(c0.outcome(), c3.resultNow(), g0.outcome()),
          TaskGroup.ended(c0),
          c3,
          TaskGroup.ended(g0));
      EachTasks<String, String> e = group.startEachCollected(
          "e",
          Elements.distinct(keys),
          element -> It.super.e(element, p, c2.resultNow(), c6.resultNow()),
          c2,
          c6);
      group.join(Throwable.class);
      return e.outcomesByElement();
    }).toCompletableFuture();
  }
}
