package m1083;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.EachTasks;
import dev.fanout.runtime.Elements;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.util.List;
import java.util.Map;
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
 * c1(String c0)
 *   at once:  c1
 *   returns:  c1
 *
 * e(String key, String p, Outcome<String> c0)
 *   at once:  e
 *   returns:  e
 *
 * g0(String p)
 *   at once:           c0
 *   once c0 is there:  c1
 *   returns:           Of_g0(c0, c1)
 *
 * run(String p, List<String> keys)
 *   at once:                          c0 (collected)
 *   once c0 has ended, side by side:  e (collected) for each distinct element of keys
 *   returns:                          a map from keys to the outcomes of e
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private final Script script;

  private final FanoutRuntime runtime;

  public ConcurrentIt(Script script) {
    this(script, FanoutRuntime.shared());
  }

  public ConcurrentIt(Script script, FanoutRuntime runtime) {
    this.script = Objects.requireNonNull(script, "script");
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
  public String c1(String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(c0));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public String e(String key, String p, Outcome<String> c0) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.e")) {
      Task<String> e = group.start("e", () -> It.super.e(key, p, c0));
      group.join(IOException.class, InterruptedException.class);
      return e.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<String> c1 = group.startAfter("c1", () -> It.super.c1(c0.resultNow()), c0);
      group.join(IOException.class);
      return new Of_g0(c0.resultNow(), c1.resultNow());
    }
  }

  @Override
  public Map<String, Outcome<String>> run(String p, List<String> keys) throws IOException {
    Objects.requireNonNull(keys, "keys");
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0());
      EachTasks<String, String> e = group.startEachCollected(
          "e",
          Elements.distinct(keys),
          element -> It.super.e(element, p, c0.outcome()),
          TaskGroup.ended(c0));
      group.join(IOException.class);
      return e.outcomesByElement();
    }
  }
}
