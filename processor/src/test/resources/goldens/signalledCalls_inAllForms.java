package shop;

import dev.fanout.OnCancel;
import dev.fanout.runtime.CallOptions;
import dev.fanout.runtime.EachTasks;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.GatherOptions;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * The concurrent implementation of {@link Exports}.
 *
 * <p>Its plan: each call has a thread of its own, calls in one line run side by side, and a call
 * starts the moment that what it waits for is there. If a call fails, the others are cancelled and
 * waited for before the caller is told. The failure of a <em>collected</em> call stops nothing: it
 * is handed on as an outcome. A <em>signalled</em> call is told to stop without an interrupt.
 *
 * <pre>{@code
 * write(long userId)
 *   at once:  write (files.write, signalled)
 *   returns:  a Task of write, without waiting for it
 *
 * posts(long userId)
 *   at once:  posts (files.posts, signalled)
 *   returns:  a CompletableFuture of posts, without waiting for it
 *
 * report(long write)
 *   at once:  report (signalled)
 *   returns:  report
 *
 * export(long userId), within 2s
 *   at once, side by side:  profile (userApi.profile), write (files.write, signalled)
 *   once write is there:    report (collected, signalled)
 *   returns:                Export(profile, outcome of report)
 *
 * exportAll(List<Long> ids)
 *   at once, side by side:  write (files.write, signalled) for each element of ids
 *   returns:                a list of write in the order of ids
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentExports implements Exports {
  private static final CallOptions WRITE = CallOptions.DEFAULT.onCancel(OnCancel.SIGNAL);
  private static final CallOptions POSTS = CallOptions.DEFAULT.onCancel(OnCancel.SIGNAL);
  private static final CallOptions REPORT = CallOptions.DEFAULT.onCancel(OnCancel.SIGNAL);
  private static final GatherOptions EXPORT = GatherOptions.DEFAULT.timeout(Duration.ofSeconds(2));

  private final UserApi userApi;
  private final Files files;
  private final FanoutRuntime runtime;

  private final CallOptions writeOptions;
  private final CallOptions postsOptions;
  private final CallOptions reportOptions;
  private final CallOptions profileOptions;
  private final GatherOptions reportOptions2;
  private final GatherOptions exportOptions;
  private final GatherOptions exportAllOptions;

  /**
   * An instance whose calls run on the shared runtime.
   */
  public ConcurrentExports(UserApi userApi, Files files) {
    this(userApi, files, FanoutRuntime.shared());
  }

  /**
   * An instance whose calls run on the given runtime.
   */
  public ConcurrentExports(UserApi userApi, Files files, FanoutRuntime runtime) {
    this.userApi = Objects.requireNonNull(userApi, "userApi");
    this.files = Objects.requireNonNull(files, "files");
    this.runtime = Objects.requireNonNull(runtime, "runtime");
    this.writeOptions = runtime.configure("Exports.write", WRITE);
    this.postsOptions = runtime.configure("Exports.posts", POSTS);
    this.reportOptions = runtime.configure("Exports.report", REPORT);
    this.profileOptions = runtime.configure("Exports.profile", CallOptions.DEFAULT);
    this.reportOptions2 = runtime.configure("Exports.report", GatherOptions.DEFAULT);
    this.exportOptions = runtime.configure("Exports.export", EXPORT);
    this.exportAllOptions = runtime.configure("Exports.exportAll", GatherOptions.DEFAULT);
  }

  @Override
  public Task<Long> write(long userId) {
    return runtime.start("Exports.write", writeOptions, () -> files.write(userId));
  }

  @Override
  public CompletableFuture<List<Post>> posts(long userId) {
    return runtime
        .<List<Post>>start("Exports.posts", postsOptions, () -> files.posts())
        .toCompletableFuture();
  }

  @Override
  public long report(long write) {
    try (TaskGroup group = runtime.open("Exports.report", reportOptions2)) {
      Task<Long> report = group.start("report", reportOptions, () -> Exports.super.report(write));
      group.join();
      return report.resultNow();
    }
  }

  @Override
  public Export export(long userId) {
    try (TaskGroup group = runtime.open("Exports.export", exportOptions)) {
      Task<Profile> profile = group.start("profile", profileOptions, () -> userApi.profile(userId));
      Task<Long> write = group.start("write", writeOptions, () -> files.write(userId));
      Task<Long> report = group.startCollectedAfter(
          "report", reportOptions, () -> Exports.super.report(write.resultNow()), write);
      group.join();
      return group.result(() -> new Export(profile.resultNow(), report.outcome()));
    }
  }

  @Override
  public List<Long> exportAll(List<Long> ids) {
    Objects.requireNonNull(ids, "ids");
    try (TaskGroup group = runtime.open("Exports.exportAll", exportAllOptions)) {
      EachTasks<Long, Long> write = group.startEach(
          "write", writeOptions, ids, element -> files.write(element));
      group.join();
      return write.results();
    }
  }
}
