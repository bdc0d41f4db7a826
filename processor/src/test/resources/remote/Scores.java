package shop;

import dev.fanout.Async;
import dev.fanout.Each;
import dev.fanout.Gather;
import dev.fanout.OnCancel;
import dev.fanout.OnLost;
import dev.fanout.Serializers;
import dev.fanout.Until;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** Calls that run in other processes, in every form that a call can have. */
@Serializers({FileSerializer.class, WeightsSerializer.class})
public interface Scores<K extends Key> {
  Catalogue catalogue();

  // Clients

  @Async(value = Renderer.class, on = "cluster")
  Task<Picture> render(Order.Line line, Model model);

  @Async(value = Renderer.class, method = "render", on = "cluster-gpu", fallback = "blank", timeout = "2s",
      onCancel = OnCancel.SIGNAL, onLost = OnLost.RERUN)
  CompletableFuture<Picture> safely(Order.Line line, Model model);

  static Picture blank(Order.Line line, Model model, Throwable failure) {
    return new Picture(new byte[0], Optional.of(failure.getMessage()).map(String::length).orElse(0));
  }

  @Async(value = Renderer.class, on = "cluster")
  Future<Picture> later(Order.Line line);

  @Async(value = Renderer.class, on = "cluster")
  Task<Void> told(String what);

  @Async(value = Units.class, method = "of", on = "cluster")
  Task<Unit> unit(String name);

  // Bodies

  @Async(on = "cluster", onLost = OnLost.RERUN)
  default Score score(Model model, long itemId) throws ScoreException {
    return model.score(itemId);
  }

  @Async(on = "cluster", limit = 8)
  default Score score(Model model, Order.Line[] lines) throws ScoreException {
    return model.score(lines.length);
  }

  @Async(on = "cluster")
  default Model model(int size) {
    return new Model(catalogue().layers(size));
  }

  @Async(on = "cluster")
  default int best(List<Score> scores, Map<String, ? extends List<Order.Line>> byName, int[] weights) {
    return scores.size() + byName.size() + weights.length;
  }

  @Async(on = "cluster")
  default void warm(Model model) {
    model.layers().clear();
  }

  @Async(on = "cluster")
  default long count() {
    return catalogue().count();
  }

  @Async(on = "cluster", fallback = "guess")
  default double area(Shape shape) throws ScoreException {
    throw new ScoreException(new Reason("none", Severity.HIGH));
  }

  default double guess(Shape shape) {
    return 1;
  }

  @Async(on = "cluster")
  default K keyed(K key, String... names) {
    return key;
  }

  @Async(on = "cluster")
  default int tolerant(Outcome<Score> score, long size) {
    return score.isSuccess() ? 1 : (int) size;
  }

  @Async(on = "cluster")
  default Weights weighed(List<Weights> all) {
    return all.get(0);
  }

  @Async(on = "cluster")
  default Map<String, Path[]> files(Path folder) {
    return Map.of("all", new Path[] {folder});
  }

  @Async
  default int size(long itemId) {
    return (int) itemId;
  }

  // Gathers

  @Gather
  Page page(long itemId, int size, Order.Line line) throws ScoreException;

  record Page(Model model, Score score, Picture render, Outcome<Long> count, int tolerant) {}

  @Gather("score")
  List<Score> scores(Model model, @Each("itemId") List<Integer> itemIds) throws ScoreException;

  @Gather("area")
  List<Outcome<Double>> areas(@Each("shape") List<? extends Shape> shapes);

  @Gather("later")
  Map<Order.Line, Picture> pictures(@Each("line") List<Order.Line> lines);

  @Gather("warm")
  void warmed(@Each("model") List<Model> models);

  @Gather("model")
  Task<Model> started(int size);

  @Gather(value = {"render", "later"}, until = Until.FIRST_SUCCESS)
  Picture quickest(Order.Line line, Model model);

  @Gather("weighed")
  Task<Weights> weighing(List<Weights> all);

  @Gather("files")
  Task<Map<String, Path[]>> listing(Path folder);

  @Gather("sized")
  List<Sized> sizes(@Each("itemId") long[] itemIds);

  @Gather
  Sized sized(long itemId);

  record Sized(Model model, int size) {}
}
