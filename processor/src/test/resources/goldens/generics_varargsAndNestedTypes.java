package shop;

import dev.fanout.runtime.CallOptions;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.GatherOptions;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The concurrent implementation of {@link Catalog.Items}.
 *
 * <p>Its plan: each call has a thread of its own, calls in one line run side by side, and a call
 * starts the moment that what it waits for is there.
 *
 * <pre>{@code
 * sorted(Map<K, T> index, String... names)
 *   at once:  items (source.items)
 *   returns:  items
 * }</pre>
 */
final class ConcurrentCatalog_Items<T> implements Catalog.Items<T> {
  private final Source<T> source;
  private final int limit;
  private final FanoutRuntime runtime;

  private final CallOptions itemsOptions;
  private final GatherOptions sortedOptions;

  /**
   * An instance whose calls run on the shared runtime.
   */
  ConcurrentCatalog_Items(Source<T> source, int limit) {
    this(source, limit, FanoutRuntime.shared());
  }

  /**
   * An instance whose calls run on the given runtime.
   */
  ConcurrentCatalog_Items(Source<T> source, int limit, FanoutRuntime runtime) {
    this.source = Objects.requireNonNull(source, "source");
    this.limit = limit;
    this.runtime = Objects.requireNonNull(runtime, "runtime");
    this.itemsOptions = runtime.configure("Catalog.Items.items", CallOptions.DEFAULT);
    this.sortedOptions = runtime.configure("Catalog.Items.sorted", GatherOptions.DEFAULT);
  }

  @Override
  public <K extends Comparable<K>> List<T> sorted(Map<K, T> index, String... names) {
    try (TaskGroup group = runtime.open("Catalog.Items.sorted", sortedOptions)) {
      Task<List<T>> items = group.start("items", itemsOptions, () -> source.items(index, names));
      group.join();
      return items.resultNow();
    }
  }
}
