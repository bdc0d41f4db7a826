package m1180;

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
 * c1(String p)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String c0)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(Outcome<String> c0)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4()
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String p)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(String c0, String c4, String c1)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(Outcome<String> c1)
 *   at once:  c7
 *   returns:  c7
 *
 * c8(String p, String c4, String c6, String c2)
 *   at once:  c8
 *   returns:  c8
 *
 * c9(String c7, String c3, String c1)
 *   at once:  c9
 *   returns:  c9
 *
 * c10(String p)
 *   at once:  c10 (api.c10)
 *   returns:  a Task of c10, without waiting for it
 *
 * c11(String p, String c2)
 *   at once:  c11 (api.c11)
 *   returns:  a Task of c11, without waiting for it
 *
 * e(String key, String p, String c9, Outcome<String> c4, Outcome<String> c0)
 *   at once:  e
 *   returns:  e
 *
 * g0(String p), within 13m5s518ms
 *   at once:  c10 (api.c10)
 *   returns:  Of_g0(c10)
 *
 * run(String p, List<String> keys), within 24m11s404ms
 *   at once, side by side:                                             c1 (collected),
 *                                                                      c0 (api.c0, collected),
 *                                                                      c4 (api.c4, collected)
 *   once c1 has ended:                                                 c7 (collected)
 *   once c0 has ended:                                                 c3 (api.c3, collected)
 *   once c7 is there and c3 is there and c1 is there:                  c9 (collected)
 *   once c9 is there and c4 has ended and c0 has ended, side by side:  e (collected) for each distinct element of keys
 *   returns:                                                           a CompletionStage of a map from keys to the outcomes of e, without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration G0_TIMEOUT = Duration.ofMillis(785518);

  private static final Duration RUN_TIMEOUT = Duration.ofMillis(1451404);

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
  public String c1(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(p));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public String c2(String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(c0));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public Task<String> c3(Outcome<String> c0) {
    return runtime.start("It.c3", () -> api.c3(c0));
  }

  @Override
  public Task<String> c4() {
    return runtime.start("It.c4", () -> api.c4());
  }

  @Override
  public Task<String> c5(String p) {
    return runtime.start("It.c5", () -> api.c5(p));
  }

  @Override
  public Task<String> c6(String c0, String c4, String c1) {
    return runtime.start("It.c6", () -> api.c6(c0, c4, c1));
  }

  @Override
  public String c7(Outcome<String> c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(c1));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public String c8(String p, String c4, String c6, String c2) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8(p, c4, c6, c2));
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
  }

  @Override
  public String c9(String c7, String c3, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c9")) {
      Task<String> c9 = group.start("c9", () -> It.super.c9(c7, c3, c1));
      group.join(IOException.class, InterruptedException.class);
      return c9.resultNow();
    }
  }

  @Override
  public Task<String> c10(String p) {
    return runtime.start("It.c10", () -> api.c10(p));
  }

  @Override
  public Task<String> c11(String p, String c2) {
    return runtime.start("It.c11", () -> api.c11(p, c2));
  }

  @Override
  public String e(String key, String p, String c9, Outcome<String> c4, Outcome<String> c0)
      throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.e")) {
      Task<String> e = group.start("e", () -> It.super.e(key, p, c9, c4, c0));
      group.join(IOException.class, InterruptedException.class);
      return e.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0", G0_TIMEOUT)) {
      Task<String> c10 = group.start("c10", () -> api.c10(p));
      group.join(IOException.class);
      return new Of_g0(c10.resultNow());
    }
  }

  @Override
  public CompletionStage<Map<String, Outcome<String>>> run(String p, List<String> keys)
      throws IOException {
    Objects.requireNonNull(keys, "keys");
    return runtime.<Map<String, Outcome<String>>>startGather("It.run", RUN_TIMEOUT, group -> {
      Task<String> c1 = group.startCollected("c1", () -> It.super.c1(p));
      Task<String> c0 = group.startCollected("c0", () -> api.c0());
      Task<String> c4 = group.startCollected("c4", () -> api.c4());
      Task<String> c7 = group.startCollectedAfter(
          "c7", () -> It.super.c7(c1.outcome()), TaskGroup.ended(c1));
      Task<String> c3 = group.startCollectedAfter(
          "c3", () -> api.c3(c0.outcome()), TaskGroup.ended(c0));
      Task<String> c9 = group.startCollectedAfter(
          "c9", () -> It.super.c9(c7.resultNow(), c3.resultNow(), c1.resultNow()), c7, c3, c1);
      EachTasks<String, String> e = group.startEachCollected(
          "e",
          Elements.distinct(keys),
          element -> It.super.e(element, p, c9.resultNow(), c4.outcome(), c0.outcome()),
          c9,
          TaskGroup.ended(c4),
          TaskGroup.ended(c0));
      group.join(Throwable.class);
      return e.outcomesByElement();
    }).toCompletableFuture();
  }
}
