package m364;

import dev.fanout.runtime.EachTasks;
import dev.fanout.runtime.Elements;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
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
 * name(long id)
 *   at once:  name (users.name)
 *   returns:  a Task of name, without waiting for it
 *
 * title(long id)
 *   at once:  title (names.get)
 *   returns:  a Task of title, without waiting for it
 *
 * feed(String name)
 *   at once:  feed
 *   returns:  feed
 *
 * unread(long id)
 *   at once:  unread
 *   returns:  unread
 *
 * size(Outcome<Integer> unread)
 *   at once:  size
 *   returns:  size
 *
 * page(long id), within 2s
 *   at once, side by side:  name (users.name), unread (collected)
 *   once name is there:     feed
 *   returns:                Page(name, feed, outcome of unread)
 *
 * box(long id)
 *   at once, side by side:  name (users.name), unread (collected)
 *   once unread has ended:  size
 *   returns:                Box(name, size)
 *
 * both(long id)
 *   at once, side by side:  name (users.name), unread
 *   returns:                [name, unread]
 *
 * all(List<Long> ids)
 *   at once, side by side:  name (users.name) for each distinct element of ids
 *   returns:                a map from ids to name
 *
 * start(long id), within 2s
 *   at once, side by side:  name (users.name), unread (collected)
 *   once name is there:     feed
 *   returns:                a Task of Page(name, feed, outcome of unread), without waiting for it
 *
 * touch(long id), within 1s
 *   at once:                unread
 *   once unread has ended:  size
 *   returns:                nothing, when all have ended
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
final class ConcurrentIt implements It {
  private static final Duration PAGE_TIMEOUT = Duration.ofSeconds(2);

  private static final Duration START_TIMEOUT = Duration.ofSeconds(2);

  private static final Duration TOUCH_TIMEOUT = Duration.ofSeconds(1);

  private final Mails mails;

  private final Repo<String> names;

  private final Users users;

  private final FanoutRuntime runtime;

  ConcurrentIt(Mails mails, Repo<String> names, Users users) {
    this(mails, names, users, FanoutRuntime.shared());
  }

  ConcurrentIt(Mails mails, Repo<String> names, Users users, FanoutRuntime runtime) {
    this.mails = Objects.requireNonNull(mails, "mails");
    this.names = Objects.requireNonNull(names, "names");
    this.users = Objects.requireNonNull(users, "users");
    this.runtime = Objects.requireNonNull(runtime, "runtime");
  }

  @Override
  public Mails mails() {
    return mails;
  }

  @Override
  public Repo<String> names() {
    return names;
  }

  @Override
  public Task<String> name(long id) {
    return runtime.start("It.name", () -> users.name(id));
  }

  @Override
  public Task<String> title(long id) {
    return runtime.start("It.title", () -> names.get(id));
  }

  @Override
  public List<String> feed(String name) throws IOException {
    try (TaskGroup group = runtime.open("It.feed")) {
      Task<List<String>> feed = group.start("feed", () -> It.super.feed(name));
      group.join(IOException.class);
      return feed.resultNow();
    }
  }

  @Override
  public int unread(long id) {
    try (TaskGroup group = runtime.open("It.unread")) {
      Task<Integer> unread = group.start("unread", () -> It.super.unread(id));
      group.join();
      return unread.resultNow();
    }
  }

  @Override
  public int size(Outcome<Integer> unread) {
    try (TaskGroup group = runtime.open("It.size")) {
      Task<Integer> size = group.start("size", () -> It.super.size(unread));
      group.join();
      return size.resultNow();
    }
  }

  @Override
  public Page page(long id) throws IOException {
    try (TaskGroup group = runtime.open("It.page", PAGE_TIMEOUT)) {
      Task<String> name = group.start("name", () -> users.name(id));
      Task<Integer> unread = group.startCollected("unread", () -> It.super.unread(id));
      Task<List<String>> feed = group.startAfter(
          "feed", () -> It.super.feed(name.resultNow()), name);
      group.join(IOException.class);
      return group.result(() -> new Page(name.resultNow(), feed.resultNow(), unread.outcome()));
    }
  }

  @Override
  public Box<String> box(long id) throws IOException {
    try (TaskGroup group = runtime.open("It.box")) {
      Task<String> name = group.start("name", () -> users.name(id));
      Task<Integer> unread = group.startCollected("unread", () -> It.super.unread(id));
      Task<Integer> size = group.startAfter(
          "size", () -> It.super.size(unread.outcome()), TaskGroup.ended(unread));
      group.join(IOException.class);
      return new Box<>(name.resultNow(), size.resultNow());
    }
  }

  @Override
  public List<Object> both(long id) throws IOException {
    try (TaskGroup group = runtime.open("It.both")) {
      Task<String> name = group.start("name", () -> users.name(id));
      Task<Integer> unread = group.start("unread", () -> It.super.unread(id));
      group.join(IOException.class);
      return Collections.unmodifiableList(Arrays.asList(name.resultNow(), unread.resultNow()));
    }
  }

  @Override
  public Map<Long, String> all(List<Long> ids) throws IOException {
    Objects.requireNonNull(ids, "ids");
    try (TaskGroup group = runtime.open("It.all")) {
      EachTasks<Long, String> name = group.startEach(
          "name", Elements.distinct(ids), element -> users.name(element));
      group.join(IOException.class);
      return name.resultsByElement();
    }
  }

  @Override
  public Task<Page> start(long id) {
    return runtime.startGather("It.start", START_TIMEOUT, group -> {
      Task<String> name = group.start("name", () -> users.name(id));
      Task<Integer> unread = group.startCollected("unread", () -> It.super.unread(id));
      Task<List<String>> feed = group.startAfter(
          "feed", () -> It.super.feed(name.resultNow()), name);
      group.join(Throwable.class);
      return group.result(() -> new Page(name.resultNow(), feed.resultNow(), unread.outcome()));
    });
  }

  @Override
  public void touch(long id) {
    try (TaskGroup group = runtime.open("It.touch", TOUCH_TIMEOUT)) {
      Task<Integer> unread = group.start("unread", () -> It.super.unread(id));
      group.startAfter("size", () -> It.super.size(unread.outcome()), TaskGroup.ended(unread));
      group.join();
    }
  }
}
