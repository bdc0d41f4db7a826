package shop;

import dev.fanout.OnCancel;
import dev.fanout.OnLost;
import dev.fanout.Until;
import dev.fanout.runtime.Call;
import dev.fanout.runtime.CallOptions;
import dev.fanout.runtime.EachCall;
import dev.fanout.runtime.EachTasks;
import dev.fanout.runtime.Elements;
import dev.fanout.runtime.Fallback;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.GatherOptions;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.RemoteCall;
import dev.fanout.runtime.RemoteCalls;
import dev.fanout.runtime.RemoteSignature;
import dev.fanout.runtime.RemoteTarget;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import javax.annotation.processing.Generated;

/**
 * The concurrent implementation of {@link Scores}.
 *
 * <p>Its plan: each call has a thread of its own, calls in one line run side by side, and a call
 * starts the moment that what it waits for is there. If a call fails, the others are cancelled and
 * waited for before the caller is told. A gather with an <em>until</em> cancels the calls that
 * still run then, and waits for them. The failure of a <em>collected</em> call stops nothing: it
 * is handed on as an outcome. A <em>signalled</em> call is told to stop without an interrupt. An
 * <em>asynchronous</em> call has its thread only until its client has returned a stage. A
 * <em>remote</em> call runs in another process, with that one's collaborators and clients.
 *
 * <pre>{@code
 * render(Line line, Model model)
 *   at once:  render (renderer.render, remote on cluster)
 *   returns:  a Task of render, without waiting for it
 *
 * safely(Line line, Model model)
 *   at once:  safely (renderer.render, within 2s, remote on cluster-gpu, run again if lost,
 *             or else blank, signalled)
 *   returns:  a CompletableFuture of safely, without waiting for it
 *
 * later(Line line)
 *   at once:  later (renderer.later, asynchronous, remote on cluster)
 *   returns:  a Future of later, without waiting for it
 *
 * told(String what)
 *   at once:  told (renderer.told, asynchronous, remote on cluster)
 *   returns:  a Task of told, without waiting for it
 *
 * unit(String name)
 *   at once:  unit (Units.of, remote on cluster)
 *   returns:  a Task of unit, without waiting for it
 *
 * score(Model model, long itemId)
 *   at once:  score (remote on cluster, run again if lost)
 *   returns:  score
 *
 * score(Model model, Line[] lines)
 *   at once:  score (at most 8 at once, remote on cluster)
 *   returns:  score
 *
 * model(int size)
 *   at once:  model (remote on cluster)
 *   returns:  model
 *
 * best(List<Score> scores, Map<String, ? extends List<Line>> byName, int[] weights)
 *   at once:  best (remote on cluster)
 *   returns:  best
 *
 * warm(Model model)
 *   at once:  warm (remote on cluster)
 *   returns:  nothing, when it has ended
 *
 * count()
 *   at once:  count (remote on cluster)
 *   returns:  count
 *
 * area(Shape shape)
 *   at once:  area (remote on cluster, or else guess)
 *   returns:  area
 *
 * keyed(K key, String... names)
 *   at once:  keyed (remote on cluster)
 *   returns:  keyed
 *
 * tolerant(Outcome<Score> score, long size)
 *   at once:  tolerant (remote on cluster)
 *   returns:  tolerant
 *
 * weighed(List<Weights> all)
 *   at once:  weighed (remote on cluster)
 *   returns:  weighed
 *
 * files(Path folder)
 *   at once:  files (remote on cluster)
 *   returns:  files
 *
 * size(long itemId)
 *   at once:  size
 *   returns:  size
 *
 * page(long itemId, int size, Line line)
 *   at once, side by side:              model (remote on cluster),
 *                                       count (collected, remote on cluster)
 *   once model is there, side by side:  score (remote on cluster, run again if lost),
 *                                       render (renderer.render, remote on cluster)
 *   once score has ended:               tolerant (remote on cluster)
 *   returns:                            Page(model, score, render, outcome of count, tolerant)
 *
 * scores(Model model, List<Integer> itemIds)
 *   at once, side by side:  score (remote on cluster, run again if lost)
 *                           for each element of itemIds
 *   returns:                a list of score in the order of itemIds
 *
 * areas(List<? extends Shape> shapes)
 *   at once, side by side:  area (collected, remote on cluster, or else guess)
 *                           for each element of shapes
 *   returns:                a list of the outcomes of area in the order of shapes
 *
 * pictures(List<Line> lines)
 *   at once, side by side:  later (renderer.later, asynchronous, remote on cluster)
 *                           for each distinct element of lines
 *   returns:                a map from lines to later
 *
 * warmed(List<Model> models)
 *   at once, side by side:  warm (remote on cluster) for each element of models
 *   returns:                nothing, when all have ended
 *
 * started(int size)
 *   at once:  model (remote on cluster)
 *   returns:  a Task of model, without waiting for it
 *
 * quickest(Line line, Model model), until the first success
 *   at once, side by side:  render (renderer.render, remote on cluster),
 *                           later (renderer.later, asynchronous, remote on cluster)
 *   returns:                the winner of render, later
 *
 * weighing(List<Weights> all)
 *   at once:  weighed (remote on cluster)
 *   returns:  a Task of weighed, without waiting for it
 *
 * listing(Path folder)
 *   at once:  files (remote on cluster)
 *   returns:  a Task of files, without waiting for it
 *
 * sizes(long[] itemIds)
 *   at once, side by side:  sized (a gather of its own) for each element of itemIds
 *   returns:                a list of sized in the order of itemIds
 *
 * sized(long itemId)
 *   at once:             size
 *   once size is there:  model (remote on cluster)
 *   returns:             Sized(model, size)
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentScores<K extends Key> implements Scores<K>, RemoteTarget {
  private static final CallOptions RENDER = CallOptions.DEFAULT.on("cluster");

  private static final CallOptions SAFELY = CallOptions.DEFAULT
      .timeout(Duration.ofSeconds(2))
      .on("cluster-gpu")
      .onLost(OnLost.RERUN)
      .onCancel(OnCancel.SIGNAL);

  private static final CallOptions LATER = CallOptions.DEFAULT.on("cluster");
  private static final CallOptions TOLD = CallOptions.DEFAULT.on("cluster");
  private static final CallOptions UNIT = CallOptions.DEFAULT.on("cluster");
  private static final CallOptions SCORE = CallOptions.DEFAULT.on("cluster").onLost(OnLost.RERUN);
  private static final CallOptions SCORE_2 = CallOptions.DEFAULT.limit(8).on("cluster");
  private static final CallOptions MODEL = CallOptions.DEFAULT.on("cluster");
  private static final CallOptions BEST = CallOptions.DEFAULT.on("cluster");
  private static final CallOptions WARM = CallOptions.DEFAULT.on("cluster");
  private static final CallOptions COUNT = CallOptions.DEFAULT.on("cluster");
  private static final CallOptions AREA = CallOptions.DEFAULT.on("cluster");
  private static final CallOptions KEYED = CallOptions.DEFAULT.on("cluster");
  private static final CallOptions TOLERANT = CallOptions.DEFAULT.on("cluster");
  private static final CallOptions WEIGHED = CallOptions.DEFAULT.on("cluster");
  private static final CallOptions FILES = CallOptions.DEFAULT.on("cluster");
  private static final GatherOptions QUICKEST = GatherOptions.DEFAULT.until(Until.FIRST_SUCCESS);

  private static final RemoteSignature RENDER_CALL = RemoteSignature
      .of(Scores.class, "render", Picture.class, Order.Line.class, Model.class)
      .carrying("shop.Layer", "shop.Shape$Circle", "shop.Shape$Image");

  private static final RemoteSignature SAFELY_CALL = RemoteSignature
      .of(Scores.class, "safely", Picture.class, Order.Line.class, Model.class)
      .carrying("shop.Layer", "shop.Shape$Circle", "shop.Shape$Image");

  private static final RemoteSignature LATER_CALL = RemoteSignature.of(
      Scores.class, "later", Picture.class, Order.Line.class);

  private static final RemoteSignature TOLD_CALL = RemoteSignature.of(
      Scores.class, "told", void.class, String.class);

  private static final RemoteSignature UNIT_CALL = RemoteSignature.of(
      Scores.class, "unit", Unit.class, String.class);

  private static final RemoteSignature SCORE_CALL = RemoteSignature
      .of(Scores.class, "score", Score.class, Model.class, long.class)
      .carrying(
          "shop.Layer",
          "shop.Reason",
          "shop.ScoreException",
          "shop.Severity",
          "shop.Shape$Circle",
          "shop.Shape$Image");

  private static final RemoteSignature SCORE_CALL_2 = RemoteSignature
      .of(Scores.class, "score", Score.class, Model.class, Order.Line[].class)
      .carrying(
          "shop.Layer",
          "shop.Order$Line",
          "shop.Reason",
          "shop.ScoreException",
          "shop.Severity",
          "shop.Shape$Circle",
          "shop.Shape$Image");

  private static final RemoteSignature MODEL_CALL = RemoteSignature
      .of(Scores.class, "model", Model.class, int.class)
      .carrying("shop.Layer", "shop.Shape$Circle", "shop.Shape$Image");

  private static final RemoteSignature BEST_CALL = RemoteSignature
      .of(Scores.class, "best", int.class, List.class, Map.class, int[].class)
      .carrying("shop.Order$Line", "shop.Score");

  private static final RemoteSignature WARM_CALL = RemoteSignature
      .of(Scores.class, "warm", void.class, Model.class)
      .carrying("shop.Layer", "shop.Shape$Circle", "shop.Shape$Image");

  private static final RemoteSignature COUNT_CALL = RemoteSignature.of(
      Scores.class, "count", long.class);

  private static final RemoteSignature AREA_CALL = RemoteSignature
      .of(Scores.class, "area", double.class, Shape.class)
      .carrying(
          "shop.Reason",
          "shop.ScoreException",
          "shop.Severity",
          "shop.Shape$Circle",
          "shop.Shape$Image");

  private static final RemoteSignature KEYED_CALL = RemoteSignature.of(
      Scores.class, "keyed", Key.class, Key.class, String[].class);

  private static final RemoteSignature TOLERANT_CALL = RemoteSignature
      .of(Scores.class, "tolerant", int.class, Outcome.class, long.class)
      .carrying(
          "dev.fanout.runtime.CancelReason",
          "dev.fanout.runtime.Outcome$Cancelled",
          "dev.fanout.runtime.Outcome$Failure",
          "dev.fanout.runtime.Outcome$Success",
          "java.lang.Throwable",
          "shop.Score");

  private static final RemoteSignature WEIGHED_CALL = RemoteSignature
      .of(Scores.class, "weighed", Weights.class, List.class)
      .writing(Weights.class, new WeightsSerializer());

  private static final RemoteSignature FILES_CALL = RemoteSignature
      .of(Scores.class, "files", Map.class, Path.class)
      .carrying("shop.FileSerializer$Form")
      .writing(Path.class, new FileSerializer())
      .writing(Weights.class, new WeightsSerializer());

  private final Catalogue catalogue;
  private final Renderer renderer;
  private final FanoutRuntime runtime;

  private final CallOptions renderOptions;
  private final CallOptions safelyOptions;
  private final CallOptions laterOptions;
  private final CallOptions toldOptions;
  private final CallOptions unitOptions;
  private final CallOptions scoreOptions;
  private final CallOptions scoreOptions2;
  private final CallOptions modelOptions;
  private final CallOptions bestOptions;
  private final CallOptions warmOptions;
  private final CallOptions countOptions;
  private final CallOptions areaOptions;
  private final CallOptions keyedOptions;
  private final CallOptions tolerantOptions;
  private final CallOptions weighedOptions;
  private final CallOptions filesOptions;
  private final CallOptions sizeOptions;
  private final GatherOptions pageOptions;
  private final GatherOptions scoresOptions;
  private final GatherOptions areasOptions;
  private final GatherOptions picturesOptions;
  private final GatherOptions warmedOptions;
  private final GatherOptions startedOptions;
  private final GatherOptions quickestOptions;
  private final GatherOptions weighingOptions;
  private final GatherOptions listingOptions;
  private final GatherOptions sizesOptions;
  private final GatherOptions sizedOptions;

  /**
   * An instance whose calls run on the given runtime.
   */
  public ConcurrentScores(Catalogue catalogue, Renderer renderer, FanoutRuntime runtime) {
    this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
    this.renderer = Objects.requireNonNull(renderer, "renderer");
    this.runtime = Objects.requireNonNull(runtime, "runtime");
    this.renderOptions = runtime.configure("Scores.render", RENDER);
    this.safelyOptions = runtime.configure("Scores.safely", SAFELY);
    this.laterOptions = runtime.configure("Scores.later", LATER);
    this.toldOptions = runtime.configure("Scores.told", TOLD);
    this.unitOptions = runtime.configure("Scores.unit", UNIT);
    this.scoreOptions = runtime.configure("Scores.score", SCORE);
    this.scoreOptions2 = runtime.configure("Scores.score", SCORE_2);
    this.modelOptions = runtime.configure("Scores.model", MODEL);
    this.bestOptions = runtime.configure("Scores.best", BEST);
    this.warmOptions = runtime.configure("Scores.warm", WARM);
    this.countOptions = runtime.configure("Scores.count", COUNT);
    this.areaOptions = runtime.configure("Scores.area", AREA);
    this.keyedOptions = runtime.configure("Scores.keyed", KEYED);
    this.tolerantOptions = runtime.configure("Scores.tolerant", TOLERANT);
    this.weighedOptions = runtime.configure("Scores.weighed", WEIGHED);
    this.filesOptions = runtime.configure("Scores.files", FILES);
    this.sizeOptions = runtime.configure("Scores.size", CallOptions.DEFAULT);
    this.pageOptions = runtime.configure("Scores.page", GatherOptions.DEFAULT);
    this.scoresOptions = runtime.configure("Scores.scores", GatherOptions.DEFAULT);
    this.areasOptions = runtime.configure("Scores.areas", GatherOptions.DEFAULT);
    this.picturesOptions = runtime.configure("Scores.pictures", GatherOptions.DEFAULT);
    this.warmedOptions = runtime.configure("Scores.warmed", GatherOptions.DEFAULT);
    this.startedOptions = runtime.configure("Scores.started", GatherOptions.DEFAULT);
    this.quickestOptions = runtime.configure("Scores.quickest", QUICKEST);
    this.weighingOptions = runtime.configure("Scores.weighing", GatherOptions.DEFAULT);
    this.listingOptions = runtime.configure("Scores.listing", GatherOptions.DEFAULT);
    this.sizesOptions = runtime.configure("Scores.sizes", GatherOptions.DEFAULT);
    this.sizedOptions = runtime.configure("Scores.sized", GatherOptions.DEFAULT);
  }

  @Override
  public Catalogue catalogue() {
    return catalogue;
  }

  @Override
  public Task<Picture> render(Order.Line line, Model model) {
    return runtime.start(
        "Scores.render",
        renderOptions,
        RemoteCall.of(
            RENDER_CALL, () -> renderer.render(line, model), () -> new Object[] {line, model}));
  }

  @Override
  public CompletableFuture<Picture> safely(Order.Line line, Model model) {
    return runtime
        .start(
            "Scores.safely",
            safelyOptions,
            Fallback.of(
                RemoteCall.of(
                    SAFELY_CALL,
                    () -> renderer.render(line, model),
                    () -> new Object[] {line, model}),
                failure -> Scores.blank(line, model, failure)))
        .toCompletableFuture();
  }

  @Override
  public Future<Picture> later(Order.Line line) {
    return runtime.start(
        "Scores.later",
        laterOptions,
        RemoteCall.of(
            LATER_CALL, Call.ofStage(() -> renderer.later(line)), () -> new Object[] {line}));
  }

  @Override
  public Task<Void> told(String what) {
    return runtime.start(
        "Scores.told",
        toldOptions,
        RemoteCall.of(
            TOLD_CALL, Call.ofVoidStage(() -> renderer.told(what)), () -> new Object[] {what}));
  }

  @Override
  public Task<Unit> unit(String name) {
    return runtime.start(
        "Scores.unit",
        unitOptions,
        RemoteCall.of(UNIT_CALL, () -> Units.of(name), () -> new Object[] {name}));
  }

  @Override
  public Score score(Model model, long itemId) throws ScoreException {
    try (TaskGroup group = runtime.open("Scores.score")) {
      Task<Score> score = group.start(
          "score",
          scoreOptions,
          RemoteCall.of(
              SCORE_CALL,
              () -> Scores.super.score(model, itemId),
              () -> new Object[] {model, itemId}));
      group.join(ScoreException.class);
      return score.resultNow();
    }
  }

  @Override
  public Score score(Model model, Order.Line[] lines) throws ScoreException {
    try (TaskGroup group = runtime.open("Scores.score")) {
      Task<Score> score = group.start(
          "score",
          scoreOptions2,
          RemoteCall.of(
              SCORE_CALL_2,
              () -> Scores.super.score(model, lines),
              () -> new Object[] {model, lines}));
      group.join(ScoreException.class);
      return score.resultNow();
    }
  }

  @Override
  public Model model(int size) {
    try (TaskGroup group = runtime.open("Scores.model")) {
      Task<Model> model = group.start(
          "model",
          modelOptions,
          RemoteCall.of(MODEL_CALL, () -> Scores.super.model(size), () -> new Object[] {size}));
      group.join();
      return model.resultNow();
    }
  }

  @Override
  public int best(List<Score> scores, Map<String, ? extends List<Order.Line>> byName,
      int[] weights) {
    try (TaskGroup group = runtime.open("Scores.best")) {
      Task<Integer> best = group.start(
          "best",
          bestOptions,
          RemoteCall.of(
              BEST_CALL,
              () -> Scores.super.best(scores, byName, weights),
              () -> new Object[] {scores, byName, weights}));
      group.join();
      return best.resultNow();
    }
  }

  @Override
  public void warm(Model model) {
    try (TaskGroup group = runtime.open("Scores.warm")) {
      group.start(
          "warm",
          warmOptions,
          RemoteCall.of(
              WARM_CALL,
              () -> { Scores.super.warm(model); return null; },
              () -> new Object[] {model}));
      group.join();
    }
  }

  @Override
  public long count() {
    try (TaskGroup group = runtime.open("Scores.count")) {
      Task<Long> count = group.start(
          "count",
          countOptions,
          RemoteCall.of(COUNT_CALL, () -> Scores.super.count(), () -> new Object[0]));
      group.join();
      return count.resultNow();
    }
  }

  @Override
  public double area(Shape shape) throws ScoreException {
    try (TaskGroup group = runtime.open("Scores.area")) {
      Task<Double> area = group.start(
          "area",
          areaOptions,
          Fallback.of(
              RemoteCall.of(AREA_CALL, () -> Scores.super.area(shape), () -> new Object[] {shape}),
              failure -> Scores.super.guess(shape)));
      group.join(ScoreException.class);
      return area.resultNow();
    }
  }

  @Override
  public K keyed(K key, String... names) {
    try (TaskGroup group = runtime.open("Scores.keyed")) {
      Task<K> keyed = group.start(
          "keyed",
          keyedOptions,
          RemoteCall.of(
              KEYED_CALL, () -> Scores.super.keyed(key, names), () -> new Object[] {key, names}));
      group.join();
      return keyed.resultNow();
    }
  }

  @Override
  public int tolerant(Outcome<Score> score, long size) {
    try (TaskGroup group = runtime.open("Scores.tolerant")) {
      Task<Integer> tolerant = group.start(
          "tolerant",
          tolerantOptions,
          RemoteCall.of(
              TOLERANT_CALL,
              () -> Scores.super.tolerant(score, size),
              () -> new Object[] {score, size}));
      group.join();
      return tolerant.resultNow();
    }
  }

  @Override
  public Weights weighed(List<Weights> all) {
    try (TaskGroup group = runtime.open("Scores.weighed")) {
      Task<Weights> weighed = group.start(
          "weighed",
          weighedOptions,
          RemoteCall.of(WEIGHED_CALL, () -> Scores.super.weighed(all), () -> new Object[] {all}));
      group.join();
      return weighed.resultNow();
    }
  }

  @Override
  public Map<String, Path[]> files(Path folder) {
    try (TaskGroup group = runtime.open("Scores.files")) {
      Task<Map<String, Path[]>> files = group.start(
          "files",
          filesOptions,
          RemoteCall.of(FILES_CALL, () -> Scores.super.files(folder), () -> new Object[] {folder}));
      group.join();
      return files.resultNow();
    }
  }

  @Override
  public int size(long itemId) {
    try (TaskGroup group = runtime.open("Scores.size")) {
      Task<Integer> size = group.start("size", sizeOptions, () -> Scores.super.size(itemId));
      group.join();
      return size.resultNow();
    }
  }

  @Override
  public Scores.Page page(long itemId, int size, Order.Line line) throws ScoreException {
    try (TaskGroup group = runtime.open("Scores.page", pageOptions)) {
      Task<Model> model = group.start(
          "model",
          modelOptions,
          RemoteCall.of(MODEL_CALL, () -> Scores.super.model(size), () -> new Object[] {size}));
      Task<Long> count = group.startCollected(
          "count",
          countOptions,
          RemoteCall.of(COUNT_CALL, () -> Scores.super.count(), () -> new Object[0]));
      Task<Score> score = group.startAfter(
          "score",
          scoreOptions,
          RemoteCall.of(
              SCORE_CALL,
              () -> Scores.super.score(model.resultNow(), itemId),
              () -> new Object[] {model.resultNow(), itemId}),
          model);
      Task<Picture> render = group.startAfter(
          "render",
          renderOptions,
          RemoteCall.of(
              RENDER_CALL,
              () -> renderer.render(line, model.resultNow()),
              () -> new Object[] {line, model.resultNow()}),
          model);
      Task<Integer> tolerant = group.startAfter(
          "tolerant",
          tolerantOptions,
          RemoteCall.of(
              TOLERANT_CALL,
              () -> Scores.super.tolerant(score.outcome(), size),
              () -> new Object[] {score.outcome(), (long) size}),
          TaskGroup.ended(score));
      group.join(ScoreException.class);
      return group.result(() -> new Scores.Page(
          model.resultNow(),
          score.resultNow(),
          render.resultNow(),
          count.outcome(),
          tolerant.resultNow()));
    }
  }

  @Override
  public List<Score> scores(Model model, List<Integer> itemIds) throws ScoreException {
    Objects.requireNonNull(itemIds, "itemIds");
    try (TaskGroup group = runtime.open("Scores.scores", scoresOptions)) {
      EachTasks<Integer, Score> score = group.startEach(
          "score",
          scoreOptions,
          itemIds,
          RemoteCall.ofEach(
              SCORE_CALL,
              element -> Scores.super.score(model, element),
              element -> new Object[] {model, (long) element}));
      group.join(ScoreException.class);
      return score.results();
    }
  }

  @Override
  public List<Outcome<Double>> areas(List<? extends Shape> shapes) {
    Objects.requireNonNull(shapes, "shapes");
    try (TaskGroup group = runtime.open("Scores.areas", areasOptions)) {
      EachTasks<Shape, Double> area = group.startEachCollected(
          "area",
          areaOptions,
          shapes,
          Fallback.ofEach(
              RemoteCall.ofEach(
                  AREA_CALL,
                  element -> Scores.super.area(element),
                  element -> new Object[] {element}),
              (element, failure) -> Scores.super.guess(element)));
      group.join();
      return area.outcomes();
    }
  }

  @Override
  public Map<Order.Line, Picture> pictures(List<Order.Line> lines) {
    Objects.requireNonNull(lines, "lines");
    try (TaskGroup group = runtime.open("Scores.pictures", picturesOptions)) {
      EachTasks<Order.Line, Picture> later = group.startEach(
          "later",
          laterOptions,
          Elements.distinct(lines),
          RemoteCall.ofEach(
              LATER_CALL,
              EachCall.ofStage(element -> renderer.later(element)),
              element -> new Object[] {element}));
      group.join();
      return later.resultsByElement();
    }
  }

  @Override
  public void warmed(List<Model> models) {
    Objects.requireNonNull(models, "models");
    try (TaskGroup group = runtime.open("Scores.warmed", warmedOptions)) {
      group.startEach(
          "warm",
          warmOptions,
          models,
          RemoteCall.ofEach(
              WARM_CALL,
              element -> { Scores.super.warm(element); return null; },
              element -> new Object[] {element}));
      group.join();
    }
  }

  @Override
  public Task<Model> started(int size) {
    return runtime.startGather("Scores.started", startedOptions, group -> {
      Task<Model> model = group.start(
          "model",
          modelOptions,
          RemoteCall.of(MODEL_CALL, () -> Scores.super.model(size), () -> new Object[] {size}));
      group.join(Throwable.class);
      return model.resultNow();
    });
  }

  @Override
  public Picture quickest(Order.Line line, Model model) {
    try (TaskGroup group = runtime.open("Scores.quickest", quickestOptions)) {
      Task<Picture> render = group.start(
          "render",
          renderOptions,
          RemoteCall.of(
              RENDER_CALL, () -> renderer.render(line, model), () -> new Object[] {line, model}));
      Task<Picture> later = group.start(
          "later",
          laterOptions,
          RemoteCall.of(
              LATER_CALL, Call.ofStage(() -> renderer.later(line)), () -> new Object[] {line}));
      group.join();
      return group.winner(render, later);
    }
  }

  @Override
  public Task<Weights> weighing(List<Weights> all) {
    return runtime.startGather("Scores.weighing", weighingOptions, group -> {
      Task<Weights> weighed = group.start(
          "weighed",
          weighedOptions,
          RemoteCall.of(WEIGHED_CALL, () -> Scores.super.weighed(all), () -> new Object[] {all}));
      group.join(Throwable.class);
      return weighed.resultNow();
    });
  }

  @Override
  public Task<Map<String, Path[]>> listing(Path folder) {
    return runtime.startGather("Scores.listing", listingOptions, group -> {
      Task<Map<String, Path[]>> files = group.start(
          "files",
          filesOptions,
          RemoteCall.of(FILES_CALL, () -> Scores.super.files(folder), () -> new Object[] {folder}));
      group.join(Throwable.class);
      return files.resultNow();
    });
  }

  @Override
  public List<Scores.Sized> sizes(long[] itemIds) {
    Objects.requireNonNull(itemIds, "itemIds");
    try (TaskGroup group = runtime.open("Scores.sizes", sizesOptions)) {
      EachTasks<Long, Scores.Sized> sized = group.startEach(
          "sized", Elements.of(itemIds), element -> sized(element));
      group.join();
      return sized.results();
    }
  }

  @Override
  public Scores.Sized sized(long itemId) {
    try (TaskGroup group = runtime.open("Scores.sized", sizedOptions)) {
      Task<Integer> size = group.start("size", sizeOptions, () -> Scores.super.size(itemId));
      Task<Model> model = group.startAfter(
          "model",
          modelOptions,
          RemoteCall.of(
              MODEL_CALL,
              () -> Scores.super.model(size.resultNow()),
              () -> new Object[] {size.resultNow()}),
          size);
      group.join();
      return new Scores.Sized(model.resultNow(), size.resultNow());
    }
  }

  @Override
  public RemoteCalls remoteCalls() {
    return RemoteCalls.of(
        runtime,
        this::runCall,
        RENDER_CALL,
        SAFELY_CALL,
        LATER_CALL,
        TOLD_CALL,
        UNIT_CALL,
        SCORE_CALL,
        SCORE_CALL_2,
        MODEL_CALL,
        BEST_CALL,
        WARM_CALL,
        COUNT_CALL,
        AREA_CALL,
        KEYED_CALL,
        TOLERANT_CALL,
        WEIGHED_CALL,
        FILES_CALL);
  }

  @SuppressWarnings("unchecked")
  private Object runCall(RemoteSignature call, List<Object> arguments) throws Throwable {
    return switch (call.text()) {
      case "render(shop.Order$Line,shop.Model)" -> renderer.render(
          (Order.Line) arguments.get(0), (Model) arguments.get(1));
      case "safely(shop.Order$Line,shop.Model)" -> renderer.render(
          (Order.Line) arguments.get(0), (Model) arguments.get(1));
      case "later(shop.Order$Line)" -> Call.ofStage(() -> renderer.later(
          (Order.Line) arguments.get(0))).run();
      case "told(java.lang.String)" -> Call.ofVoidStage(() -> renderer.told(
          (String) arguments.get(0))).run();
      case "unit(java.lang.String)" -> Units.of((String) arguments.get(0));
      case "score(shop.Model,long)" -> Scores.super.score(
          (Model) arguments.get(0), (long) arguments.get(1));
      case "score(shop.Model,shop.Order$Line[])" -> Scores.super.score(
          (Model) arguments.get(0), (Order.Line[]) arguments.get(1));
      case "model(int)" -> Scores.super.model((int) arguments.get(0));
      case "best(java.util.List,java.util.Map,int[])" -> Scores.super.best(
          (List<Score>) arguments.get(0),
          (Map<String, ? extends List<Order.Line>>) arguments.get(1),
          (int[]) arguments.get(2));
      case "warm(shop.Model)" -> {
        Scores.super.warm((Model) arguments.get(0));
        yield null;
      }
      case "count()" -> Scores.super.count();
      case "area(shop.Shape)" -> Scores.super.area((Shape) arguments.get(0));
      case "keyed(shop.Key,java.lang.String[])" -> Scores.super.keyed(
          (K) arguments.get(0), (String[]) arguments.get(1));
      case "tolerant(dev.fanout.runtime.Outcome,long)" -> Scores.super.tolerant(
          (Outcome<Score>) arguments.get(0), (long) arguments.get(1));
      case "weighed(java.util.List)" -> Scores.super.weighed((List<Weights>) arguments.get(0));
      case "files(java.nio.file.Path)" -> Scores.super.files((Path) arguments.get(0));
      default -> throw RemoteCalls.unknown(call);
    };
  }
}
