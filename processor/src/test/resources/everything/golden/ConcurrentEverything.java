package shop;

import dev.fanout.OnCancel;
import dev.fanout.Until;
import dev.fanout.runtime.Call;
import dev.fanout.runtime.CallOptions;
import dev.fanout.runtime.Completion;
import dev.fanout.runtime.EachTasks;
import dev.fanout.runtime.Elements;
import dev.fanout.runtime.Fallback;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.GatherOptions;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * The concurrent implementation of {@link Everything}.
 *
 * <p>Its plan: each call has a thread of its own, calls in one line run side by side, and a call
 * starts the moment that what it waits for is there. If a call fails, the others are cancelled and
 * waited for before the caller is told. A gather with an <em>until</em> cancels the calls that
 * still run then, and waits for them. The failure of a <em>collected</em> call stops nothing: it
 * is handed on as an outcome. A <em>signalled</em> call is told to stop without an interrupt. An
 * <em>asynchronous</em> call has its thread only until its client has returned a stage.
 *
 * <pre>{@code
 * archived(long id)
 *   at once:  archived (within 1s, or else notArchived)
 *   returns:  archived
 *
 * profile(long userId)
 *   at once:  profile (userApi.profile)
 *   returns:  a Task of profile, without waiting for it
 *
 * replicated(long userId)
 *   at once:  replicated (replica.find, within 300ms, at most 4 at once, on cpu, or else unknown,
 *             signalled)
 *   returns:  a CompletableFuture of replicated, without waiting for it
 *
 * byHandle(String handle)
 *   at once:  byHandle (replica.find)
 *   returns:  a Task of byHandle, without waiting for it
 *
 * touched(long userId)
 *   at once:  touched (userApi.touch)
 *   returns:  a Future of touched, without waiting for it
 *
 * unread(long userId)
 *   at once:  unread (mail.unread, asynchronous)
 *   returns:  a CompletionStage of unread, without waiting for it
 *
 * priced(String handle)
 *   at once:  priced (Prices.of)
 *   returns:  a Task of priced, without waiting for it
 *
 * feed(Profile profile)
 *   at once:  feed (within 1m30s, or else noFeed)
 *   returns:  feed
 *
 * drafts(long userId)
 *   at once:  drafts (at most 2 at once)
 *   returns:  drafts
 *
 * price(Profile profile, Outcome<Integer> unread)
 *   at once:  price
 *   returns:  price
 *
 * advice(Profile profile, int price)
 *   at once:  advice (signalled)
 *   returns:  advice
 *
 * greeting(long userId)
 *   at once:  greeting
 *   returns:  greeting
 *
 * greeting(String handle)
 *   at once:  greeting
 *   returns:  greeting
 *
 * log(long userId)
 *   at once:  log
 *   returns:  nothing, when it has ended
 *
 * dashboard(long userId), within 2m, at most 10 at once
 *   at once, side by side:                       profile (userApi.profile),
 *                                                unread (mail.unread, asynchronous, collected)
 *   once profile is there:                       feed (within 1m30s, or else noFeed)
 *   once profile is there and unread has ended:  price
 *   once profile is there and price is there:    advice (collected, signalled)
 *   returns:                                     Dashboard(profile, feed, outcome of unread,
 *                                                price, outcome of advice, userId)
 *
 * tried(long userId), within 2m, at most 10 at once
 *   at once, side by side:                       profile (userApi.profile),
 *                                                unread (mail.unread, asynchronous, collected)
 *   once profile is there:                       feed (within 1m30s, or else noFeed)
 *   once profile is there and unread has ended:  price
 *   once profile is there and price is there:    advice (collected, signalled)
 *   returns:                                     an Outcome of Dashboard(profile, feed,
 *                                                outcome of unread, price, outcome of advice,
 *                                                userId)
 *
 * started(long userId), within 3m, at most 10 at once
 *   at once, side by side:                       profile (userApi.profile),
 *                                                unread (mail.unread, asynchronous, collected)
 *   once profile is there:                       feed (within 1m30s, or else noFeed)
 *   once profile is there and unread has ended:  price
 *   once profile is there and price is there:    advice (collected, signalled)
 *   returns:                                     a Task of Dashboard(profile, feed,
 *                                                outcome of unread, price, outcome of advice,
 *                                                userId), without waiting for it
 *
 * promised(long userId), within 2m, at most 10 at once
 *   at once, side by side:                       profile (userApi.profile),
 *                                                unread (mail.unread, asynchronous, collected)
 *   once profile is there:                       feed (within 1m30s, or else noFeed)
 *   once profile is there and unread has ended:  price
 *   once profile is there and price is there:    advice (collected, signalled)
 *   returns:                                     a CompletableFuture of Dashboard(profile, feed,
 *                                                outcome of unread, price, outcome of advice,
 *                                                userId), without waiting for it
 *
 * staged(long userId), within 2m, at most 10 at once
 *   at once, side by side:                       profile (userApi.profile),
 *                                                unread (mail.unread, asynchronous, collected)
 *   once profile is there:                       feed (within 1m30s, or else noFeed)
 *   once profile is there and unread has ended:  price
 *   once profile is there and price is there:    advice (collected, signalled)
 *   returns:                                     a CompletionStage of Dashboard(profile, feed,
 *                                                outcome of unread, price, outcome of advice,
 *                                                userId), without waiting for it
 *
 * pending(long userId), within 2m, at most 10 at once
 *   at once, side by side:                       profile (userApi.profile),
 *                                                unread (mail.unread, asynchronous, collected)
 *   once profile is there:                       feed (within 1m30s, or else noFeed)
 *   once profile is there and unread has ended:  price
 *   once profile is there and price is there:    advice (collected, signalled)
 *   returns:                                     a Future of Dashboard(profile, feed,
 *                                                outcome of unread, price, outcome of advice,
 *                                                userId), without waiting for it
 *
 * account(long userId)
 *   at once, side by side:  dashboard (a gather of its own),
 *                           drafts (collected, at most 2 at once), greeting
 *   returns:                Account(dashboard, outcome of drafts, greeting)
 *
 * feedOf(long userId), within 1s
 *   at once:                profile (userApi.profile)
 *   once profile is there:  feed (within 1m30s, or else noFeed)
 *   returns:                feed
 *
 * counts(long userId)
 *   at once, side by side:  unread (mail.unread, asynchronous), drafts (at most 2 at once)
 *   returns:                [unread, drafts]
 *
 * triedCounts(long userId)
 *   at once, side by side:  unread (mail.unread, asynchronous, collected),
 *                           drafts (collected, at most 2 at once)
 *   returns:                [outcome of unread, outcome of drafts]
 *
 * all(long userId)
 *   at once, side by side:  profile (userApi.profile), log, drafts (at most 2 at once)
 *   returns:                nothing, when all have ended
 *
 * streamed(long userId)
 *   at once, side by side:  unread (mail.unread, asynchronous, collected),
 *                           drafts (collected, at most 2 at once)
 *   returns:                a Stream of unread, drafts as they end
 *
 * fastest(long userId), until the first success
 *   at once, side by side:  profile (userApi.profile), replicated (replica.find, within 300ms,
 *                           at most 4 at once, on cpu, or else unknown, signalled)
 *   returns:                the winner of profile, replicated
 *
 * first(long userId), within 500ms, until the first has ended
 *   at once, side by side:  unread (mail.unread, asynchronous), drafts (at most 2 at once)
 *   returns:                an Outcome of the winner of unread, drafts
 *
 * hedged(long userId), until the first success
 *   at once, the next after 50ms or a failure:  profile (userApi.profile),
 *                                               replicated (replica.find, within 300ms,
 *                                               at most 4 at once, on cpu, or else unknown,
 *                                               signalled)
 *   returns:                                    the winner of profile, replicated
 *
 * enough(long userId), until 1 has succeeded
 *   at once, side by side:  unread (mail.unread, asynchronous), drafts (at most 2 at once)
 *   returns:                a list of the winners of unread, drafts in this order
 *
 * triedEnough(long userId), until 2 have succeeded
 *   at once, side by side:  unread (mail.unread, asynchronous), drafts (at most 2 at once)
 *   returns:                [outcome of unread, outcome of drafts]
 *
 * profiles(List<Long> userId), at most 8 at once
 *   at once, side by side:  profile (userApi.profile) for each element of userId
 *   returns:                a list of profile in the order of userId
 *
 * triedProfiles(long... ids)
 *   at once, side by side:  profile (userApi.profile, collected) for each element of ids
 *   returns:                a list of the outcomes of profile in the order of ids
 *
 * profilesById(Collection<Long> ids)
 *   at once, side by side:  profile (userApi.profile) for each distinct element of ids
 *   returns:                a map from ids to profile
 *
 * feeds(Iterable<Long> ids)
 *   at once, side by side:  feedOf (a gather of its own, collected)
 *                           for each distinct element of ids
 *   returns:                a map from ids to the outcomes of feedOf
 *
 * streamedProfiles(Long[] ids)
 *   at once, side by side:  profile (userApi.profile, collected) for each distinct element of ids
 *   returns:                a Stream of profile by ids as they end
 *
 * anyProfile(List<Long> ids), until the first success
 *   at once, side by side:  profile (userApi.profile) for each element of ids
 *   returns:                the winner of profile for ids
 *
 * twoProfiles(List<Long> ids), until 2 have succeeded
 *   at once, side by side:  profile (userApi.profile) for each distinct element of ids
 *   returns:                a map from ids to the winners of profile
 *
 * logAll(List<Long> ids)
 *   at once, side by side:  log for each element of ids
 *   returns:                nothing, when all have ended
 *
 * greetings(List<String> handles)
 *   at once, side by side:  greeting for each element of handles
 *   returns:                a Task of a list of greeting in the order of handles,
 *                           without waiting for it
 *
 * archivedAndDrafts(long id, long userId)
 *   at once, side by side:  archived (within 1s, or else notArchived), drafts (at most 2 at once)
 *   returns:                [archived, drafts]
 *
 * allArchived(List<Long> ids)
 *   at once, side by side:  archived (within 1s, or else notArchived)
 *                           for each distinct element of ids
 *   returns:                a map from ids to archived
 *
 * checked(String handle, long userId)
 *   at once, side by side:  priced (Prices.of), byHandle (replica.find), touched (userApi.touch)
 *   returns:                nothing, when all have ended
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
@Singleton
public class ConcurrentEverything implements Everything {
  private static final CallOptions ARCHIVED = CallOptions.DEFAULT.timeout(Duration.ofSeconds(1));

  private static final CallOptions REPLICATED = CallOptions.DEFAULT
      .timeout(Duration.ofMillis(300))
      .limit(4)
      .on("cpu")
      .onCancel(OnCancel.SIGNAL);

  private static final CallOptions FEED = CallOptions.DEFAULT.timeout(Duration.ofSeconds(90));
  private static final CallOptions DRAFTS = CallOptions.DEFAULT.limit(2);
  private static final CallOptions ADVICE = CallOptions.DEFAULT.onCancel(OnCancel.SIGNAL);

  private static final GatherOptions DASHBOARD = GatherOptions.DEFAULT
      .timeout(Duration.ofMinutes(2))
      .limit(10);

  private static final GatherOptions FEED_OF = GatherOptions.DEFAULT.timeout(Duration.ofSeconds(1));
  private static final GatherOptions FASTEST = GatherOptions.DEFAULT.until(Until.FIRST_SUCCESS);

  private static final GatherOptions FIRST = GatherOptions.DEFAULT
      .timeout(Duration.ofMillis(500))
      .until(Until.FIRST_COMPLETED);

  private static final GatherOptions HEDGED = GatherOptions.DEFAULT.hedge(Duration.ofMillis(50));
  private static final GatherOptions ENOUGH = GatherOptions.DEFAULT.quorum(1);
  private static final GatherOptions TRIED_ENOUGH = GatherOptions.DEFAULT.enough(2);
  private static final GatherOptions PROFILES = GatherOptions.DEFAULT.limit(8);
  private static final GatherOptions ANY_PROFILE = GatherOptions.DEFAULT.until(Until.FIRST_SUCCESS);
  private static final GatherOptions TWO_PROFILES = GatherOptions.DEFAULT.quorum(2);

  private final Repository<Post, Long> archive;
  private final PostApi posts;
  private final MailApi mail;
  private final UserApi userApi;
  private final UserApi replica;
  private final FanoutRuntime runtime;

  private final CallOptions archivedOptions;
  private final CallOptions profileOptions;
  private final CallOptions replicatedOptions;
  private final CallOptions byHandleOptions;
  private final CallOptions touchedOptions;
  private final CallOptions unreadOptions;
  private final CallOptions pricedOptions;
  private final CallOptions feedOptions;
  private final CallOptions draftsOptions;
  private final CallOptions priceOptions;
  private final CallOptions adviceOptions;
  private final CallOptions greetingOptions;
  private final CallOptions greetingOptions2;
  private final CallOptions logOptions;
  private final GatherOptions dashboardOptions;
  private final GatherOptions triedOptions;
  private final GatherOptions startedOptions;
  private final GatherOptions promisedOptions;
  private final GatherOptions stagedOptions;
  private final GatherOptions pendingOptions;
  private final GatherOptions accountOptions;
  private final GatherOptions feedOfOptions;
  private final GatherOptions countsOptions;
  private final GatherOptions triedCountsOptions;
  private final GatherOptions allOptions;
  private final GatherOptions streamedOptions;
  private final GatherOptions fastestOptions;
  private final GatherOptions firstOptions;
  private final GatherOptions hedgedOptions;
  private final GatherOptions enoughOptions;
  private final GatherOptions triedEnoughOptions;
  private final GatherOptions profilesOptions;
  private final GatherOptions triedProfilesOptions;
  private final GatherOptions profilesByIdOptions;
  private final GatherOptions feedsOptions;
  private final GatherOptions streamedProfilesOptions;
  private final GatherOptions anyProfileOptions;
  private final GatherOptions twoProfilesOptions;
  private final GatherOptions logAllOptions;
  private final GatherOptions greetingsOptions;
  private final GatherOptions archivedAndDraftsOptions;
  private final GatherOptions allArchivedOptions;
  private final GatherOptions checkedOptions;

  /**
   * An instance whose calls run on the given runtime.
   */
  @Inject
  public ConcurrentEverything(Repository<Post, Long> archive, PostApi posts, MailApi mail,
      UserApi userApi, @Named("replica") UserApi replica, FanoutRuntime runtime) {
    this.archive = Objects.requireNonNull(archive, "archive");
    this.posts = Objects.requireNonNull(posts, "posts");
    this.mail = Objects.requireNonNull(mail, "mail");
    this.userApi = Objects.requireNonNull(userApi, "userApi");
    this.replica = Objects.requireNonNull(replica, "replica");
    this.runtime = Objects.requireNonNull(runtime, "runtime");
    this.archivedOptions = runtime.configure("Everything.archived", ARCHIVED);
    this.profileOptions = runtime.configure("Everything.profile", CallOptions.DEFAULT);
    this.replicatedOptions = runtime.configure("Everything.replicated", REPLICATED);
    this.byHandleOptions = runtime.configure("Everything.byHandle", CallOptions.DEFAULT);
    this.touchedOptions = runtime.configure("Everything.touched", CallOptions.DEFAULT);
    this.unreadOptions = runtime.configure("Everything.unread", CallOptions.DEFAULT);
    this.pricedOptions = runtime.configure("Everything.priced", CallOptions.DEFAULT);
    this.feedOptions = runtime.configure("Everything.feed", FEED);
    this.draftsOptions = runtime.configure("Everything.drafts", DRAFTS);
    this.priceOptions = runtime.configure("Everything.price", CallOptions.DEFAULT);
    this.adviceOptions = runtime.configure("Everything.advice", ADVICE);
    this.greetingOptions = runtime.configure("Everything.greeting", CallOptions.DEFAULT);
    this.greetingOptions2 = runtime.configure("Everything.greeting", CallOptions.DEFAULT);
    this.logOptions = runtime.configure("Everything.log", CallOptions.DEFAULT);
    this.dashboardOptions = runtime.configure("Everything.dashboard", DASHBOARD);
    this.triedOptions = runtime.configure("Everything.tried", dashboardOptions);
    this.startedOptions = runtime.configure(
        "Everything.started", dashboardOptions.timeout(Duration.ofMinutes(3)));
    this.promisedOptions = runtime.configure("Everything.promised", dashboardOptions);
    this.stagedOptions = runtime.configure("Everything.staged", dashboardOptions);
    this.pendingOptions = runtime.configure("Everything.pending", dashboardOptions);
    this.accountOptions = runtime.configure("Everything.account", GatherOptions.DEFAULT);
    this.feedOfOptions = runtime.configure("Everything.feedOf", FEED_OF);
    this.countsOptions = runtime.configure("Everything.counts", GatherOptions.DEFAULT);
    this.triedCountsOptions = runtime.configure("Everything.triedCounts", GatherOptions.DEFAULT);
    this.allOptions = runtime.configure("Everything.all", GatherOptions.DEFAULT);
    this.streamedOptions = runtime.configure("Everything.streamed", GatherOptions.DEFAULT);
    this.fastestOptions = runtime.configure("Everything.fastest", FASTEST);
    this.firstOptions = runtime.configure("Everything.first", FIRST);
    this.hedgedOptions = runtime.configure("Everything.hedged", HEDGED);
    this.enoughOptions = runtime.configure("Everything.enough", ENOUGH);
    this.triedEnoughOptions = runtime.configure("Everything.triedEnough", TRIED_ENOUGH);
    this.profilesOptions = runtime.configure("Everything.profiles", PROFILES);
    this.triedProfilesOptions = runtime.configure(
        "Everything.triedProfiles", GatherOptions.DEFAULT);
    this.profilesByIdOptions = runtime.configure("Everything.profilesById", GatherOptions.DEFAULT);
    this.feedsOptions = runtime.configure("Everything.feeds", GatherOptions.DEFAULT);
    this.streamedProfilesOptions = runtime.configure(
        "Everything.streamedProfiles", GatherOptions.DEFAULT);
    this.anyProfileOptions = runtime.configure("Everything.anyProfile", ANY_PROFILE);
    this.twoProfilesOptions = runtime.configure("Everything.twoProfiles", TWO_PROFILES);
    this.logAllOptions = runtime.configure("Everything.logAll", GatherOptions.DEFAULT);
    this.greetingsOptions = runtime.configure("Everything.greetings", GatherOptions.DEFAULT);
    this.archivedAndDraftsOptions = runtime.configure(
        "Everything.archivedAndDrafts", GatherOptions.DEFAULT);
    this.allArchivedOptions = runtime.configure("Everything.allArchived", GatherOptions.DEFAULT);
    this.checkedOptions = runtime.configure("Everything.checked", GatherOptions.DEFAULT);
  }

  @Override
  public Repository<Post, Long> archive() {
    return archive;
  }

  @Override
  public PostApi posts() {
    return posts;
  }

  @Override
  public MailApi mail() {
    return mail;
  }

  @Override
  public Optional<Post> archived(long id) {
    try (TaskGroup group = runtime.open("Everything.archived")) {
      Task<Optional<Post>> archived = group.start(
          "archived",
          archivedOptions,
          Fallback.of(
              () -> Everything.super.archived(id), failure -> Everything.super.notArchived(id)));
      group.join();
      return archived.resultNow();
    }
  }

  @Override
  public Task<Profile> profile(long userId) {
    return runtime.start("Everything.profile", profileOptions, () -> userApi.profile(userId));
  }

  @Override
  public CompletableFuture<Profile> replicated(long userId) {
    return runtime
        .start(
            "Everything.replicated",
            replicatedOptions,
            Fallback.of(
                () -> replica.find(userId), failure -> Everything.super.unknown(userId, failure)))
        .toCompletableFuture();
  }

  @Override
  public Task<Profile> byHandle(String handle) {
    return runtime.start("Everything.byHandle", byHandleOptions, () -> replica.find(handle));
  }

  @Override
  public Future<Void> touched(long userId) {
    return runtime.start(
        "Everything.touched", touchedOptions, () -> { userApi.touch(userId); return null; });
  }

  @Override
  public CompletionStage<Integer> unread(long userId) {
    return runtime
        .<Integer>start("Everything.unread", unreadOptions, Call.ofStage(() -> mail.unread(userId)))
        .toCompletableFuture();
  }

  @Override
  public Task<Integer> priced(String handle) {
    return runtime.start("Everything.priced", pricedOptions, () -> Prices.of(handle));
  }

  @Override
  public List<Post> feed(Profile profile) throws IOException {
    try (TaskGroup group = runtime.open("Everything.feed")) {
      Task<List<Post>> feed = group.start(
          "feed",
          feedOptions,
          Fallback.of(() -> Everything.super.feed(profile), failure -> Everything.noFeed(profile)));
      group.join(IOException.class);
      return feed.resultNow();
    }
  }

  @Override
  public int drafts(long userId) {
    try (TaskGroup group = runtime.open("Everything.drafts")) {
      Task<Integer> drafts = group.start(
          "drafts", draftsOptions, () -> Everything.super.drafts(userId));
      group.join();
      return drafts.resultNow();
    }
  }

  @Override
  public int price(Profile profile, Outcome<Integer> unread) {
    try (TaskGroup group = runtime.open("Everything.price")) {
      Task<Integer> price = group.start(
          "price", priceOptions, () -> Everything.super.price(profile, unread));
      group.join();
      return price.resultNow();
    }
  }

  @Override
  public Advice advice(Profile profile, int price) {
    try (TaskGroup group = runtime.open("Everything.advice")) {
      Task<Advice> advice = group.start(
          "advice", adviceOptions, () -> Everything.super.advice(profile, price));
      group.join();
      return advice.resultNow();
    }
  }

  @Override
  public String greeting(long userId) {
    try (TaskGroup group = runtime.open("Everything.greeting")) {
      Task<String> greeting = group.start(
          "greeting", greetingOptions, () -> Everything.super.greeting(userId));
      group.join();
      return greeting.resultNow();
    }
  }

  @Override
  public String greeting(String handle) {
    try (TaskGroup group = runtime.open("Everything.greeting")) {
      Task<String> greeting = group.start(
          "greeting", greetingOptions2, () -> Everything.super.greeting(handle));
      group.join();
      return greeting.resultNow();
    }
  }

  @Override
  public void log(long userId) {
    try (TaskGroup group = runtime.open("Everything.log")) {
      group.start("log", logOptions, () -> { Everything.super.log(userId); return null; });
      group.join();
    }
  }

  @Override
  public Dashboard dashboard(long userId) throws IOException {
    try (TaskGroup group = runtime.open("Everything.dashboard", dashboardOptions)) {
      Task<Profile> profile = group.start("profile", profileOptions, () -> userApi.profile(userId));
      Task<Integer> unread = group.startCollected(
          "unread", unreadOptions, Call.ofStage(() -> mail.unread(userId)));
      Task<List<Post>> feed = group.startAfter(
          "feed",
          feedOptions,
          Fallback.of(
              () -> Everything.super.feed(profile.resultNow()),
              failure -> Everything.noFeed(profile.resultNow())),
          profile);
      Task<Integer> price = group.startAfter(
          "price",
          priceOptions,
          () -> Everything.super.price(profile.resultNow(), unread.outcome()),
          profile,
          TaskGroup.ended(unread));
      Task<Advice> advice = group.startCollectedAfter(
          "advice",
          adviceOptions,
          () -> Everything.super.advice(profile.resultNow(), price.resultNow()),
          profile,
          price);
      group.join(IOException.class);
      return group.result(() -> new Dashboard(
          profile.resultNow(),
          feed.resultNow(),
          unread.outcome(),
          price.resultNow(),
          advice.outcome(),
          userId));
    }
  }

  @Override
  public Outcome<Dashboard> tried(long userId) {
    try (TaskGroup group = runtime.open("Everything.tried", triedOptions)) {
      Task<Profile> profile = group.start("profile", profileOptions, () -> userApi.profile(userId));
      Task<Integer> unread = group.startCollected(
          "unread", unreadOptions, Call.ofStage(() -> mail.unread(userId)));
      Task<List<Post>> feed = group.startAfter(
          "feed",
          feedOptions,
          Fallback.of(
              () -> Everything.super.feed(profile.resultNow()),
              failure -> Everything.noFeed(profile.resultNow())),
          profile);
      Task<Integer> price = group.startAfter(
          "price",
          priceOptions,
          () -> Everything.super.price(profile.resultNow(), unread.outcome()),
          profile,
          TaskGroup.ended(unread));
      Task<Advice> advice = group.startCollectedAfter(
          "advice",
          adviceOptions,
          () -> Everything.super.advice(profile.resultNow(), price.resultNow()),
          profile,
          price);
      return group.joinOutcome(() -> new Dashboard(
          profile.resultNow(),
          feed.resultNow(),
          unread.outcome(),
          price.resultNow(),
          advice.outcome(),
          userId));
    }
  }

  @Override
  public Task<Dashboard> started(long userId) {
    return runtime.startGather("Everything.started", startedOptions, group -> {
      Task<Profile> profile = group.start("profile", profileOptions, () -> userApi.profile(userId));
      Task<Integer> unread = group.startCollected(
          "unread", unreadOptions, Call.ofStage(() -> mail.unread(userId)));
      Task<List<Post>> feed = group.startAfter(
          "feed",
          feedOptions,
          Fallback.of(
              () -> Everything.super.feed(profile.resultNow()),
              failure -> Everything.noFeed(profile.resultNow())),
          profile);
      Task<Integer> price = group.startAfter(
          "price",
          priceOptions,
          () -> Everything.super.price(profile.resultNow(), unread.outcome()),
          profile,
          TaskGroup.ended(unread));
      Task<Advice> advice = group.startCollectedAfter(
          "advice",
          adviceOptions,
          () -> Everything.super.advice(profile.resultNow(), price.resultNow()),
          profile,
          price);
      group.join(Throwable.class);
      return group.result(() -> new Dashboard(
          profile.resultNow(),
          feed.resultNow(),
          unread.outcome(),
          price.resultNow(),
          advice.outcome(),
          userId));
    });
  }

  @Override
  public CompletableFuture<Dashboard> promised(long userId) {
    return runtime.startGather("Everything.promised", promisedOptions, group -> {
      Task<Profile> profile = group.start("profile", profileOptions, () -> userApi.profile(userId));
      Task<Integer> unread = group.startCollected(
          "unread", unreadOptions, Call.ofStage(() -> mail.unread(userId)));
      Task<List<Post>> feed = group.startAfter(
          "feed",
          feedOptions,
          Fallback.of(
              () -> Everything.super.feed(profile.resultNow()),
              failure -> Everything.noFeed(profile.resultNow())),
          profile);
      Task<Integer> price = group.startAfter(
          "price",
          priceOptions,
          () -> Everything.super.price(profile.resultNow(), unread.outcome()),
          profile,
          TaskGroup.ended(unread));
      Task<Advice> advice = group.startCollectedAfter(
          "advice",
          adviceOptions,
          () -> Everything.super.advice(profile.resultNow(), price.resultNow()),
          profile,
          price);
      group.join(Throwable.class);
      return group.result(() -> new Dashboard(
          profile.resultNow(),
          feed.resultNow(),
          unread.outcome(),
          price.resultNow(),
          advice.outcome(),
          userId));
    }).toCompletableFuture();
  }

  @Override
  public CompletionStage<Dashboard> staged(long userId) {
    return runtime.startGather("Everything.staged", stagedOptions, group -> {
      Task<Profile> profile = group.start("profile", profileOptions, () -> userApi.profile(userId));
      Task<Integer> unread = group.startCollected(
          "unread", unreadOptions, Call.ofStage(() -> mail.unread(userId)));
      Task<List<Post>> feed = group.startAfter(
          "feed",
          feedOptions,
          Fallback.of(
              () -> Everything.super.feed(profile.resultNow()),
              failure -> Everything.noFeed(profile.resultNow())),
          profile);
      Task<Integer> price = group.startAfter(
          "price",
          priceOptions,
          () -> Everything.super.price(profile.resultNow(), unread.outcome()),
          profile,
          TaskGroup.ended(unread));
      Task<Advice> advice = group.startCollectedAfter(
          "advice",
          adviceOptions,
          () -> Everything.super.advice(profile.resultNow(), price.resultNow()),
          profile,
          price);
      group.join(Throwable.class);
      return group.result(() -> new Dashboard(
          profile.resultNow(),
          feed.resultNow(),
          unread.outcome(),
          price.resultNow(),
          advice.outcome(),
          userId));
    }).toCompletableFuture();
  }

  @Override
  public Future<Dashboard> pending(long userId) {
    return runtime.startGather("Everything.pending", pendingOptions, group -> {
      Task<Profile> profile = group.start("profile", profileOptions, () -> userApi.profile(userId));
      Task<Integer> unread = group.startCollected(
          "unread", unreadOptions, Call.ofStage(() -> mail.unread(userId)));
      Task<List<Post>> feed = group.startAfter(
          "feed",
          feedOptions,
          Fallback.of(
              () -> Everything.super.feed(profile.resultNow()),
              failure -> Everything.noFeed(profile.resultNow())),
          profile);
      Task<Integer> price = group.startAfter(
          "price",
          priceOptions,
          () -> Everything.super.price(profile.resultNow(), unread.outcome()),
          profile,
          TaskGroup.ended(unread));
      Task<Advice> advice = group.startCollectedAfter(
          "advice",
          adviceOptions,
          () -> Everything.super.advice(profile.resultNow(), price.resultNow()),
          profile,
          price);
      group.join(Throwable.class);
      return group.result(() -> new Dashboard(
          profile.resultNow(),
          feed.resultNow(),
          unread.outcome(),
          price.resultNow(),
          advice.outcome(),
          userId));
    });
  }

  @Override
  public Account account(long userId) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("Everything.account", accountOptions)) {
      Task<Dashboard> dashboard = group.start("dashboard", () -> dashboard(userId));
      Task<Integer> drafts = group.startCollected(
          "drafts", draftsOptions, () -> Everything.super.drafts(userId));
      Task<String> greeting = group.start(
          "greeting", greetingOptions, () -> Everything.super.greeting(userId));
      group.join(IOException.class, InterruptedException.class);
      return group.result(() -> new Account(
          dashboard.resultNow(), drafts.outcome(), greeting.resultNow()));
    }
  }

  @Override
  public List<Post> feedOf(long userId) throws IOException {
    try (TaskGroup group = runtime.open("Everything.feedOf", feedOfOptions)) {
      Task<Profile> profile = group.start("profile", profileOptions, () -> userApi.profile(userId));
      Task<List<Post>> feed = group.startAfter(
          "feed",
          feedOptions,
          Fallback.of(
              () -> Everything.super.feed(profile.resultNow()),
              failure -> Everything.noFeed(profile.resultNow())),
          profile);
      group.join(IOException.class);
      return feed.resultNow();
    }
  }

  @Override
  public List<Integer> counts(long userId) {
    try (TaskGroup group = runtime.open("Everything.counts", countsOptions)) {
      Task<Integer> unread = group.start(
          "unread", unreadOptions, Call.ofStage(() -> mail.unread(userId)));
      Task<Integer> drafts = group.start(
          "drafts", draftsOptions, () -> Everything.super.drafts(userId));
      group.join();
      return Collections.unmodifiableList(Arrays.asList(unread.resultNow(), drafts.resultNow()));
    }
  }

  @Override
  public List<Outcome<Integer>> triedCounts(long userId) {
    try (TaskGroup group = runtime.open("Everything.triedCounts", triedCountsOptions)) {
      Task<Integer> unread = group.startCollected(
          "unread", unreadOptions, Call.ofStage(() -> mail.unread(userId)));
      Task<Integer> drafts = group.startCollected(
          "drafts", draftsOptions, () -> Everything.super.drafts(userId));
      group.join();
      return Collections.unmodifiableList(Arrays.asList(unread.outcome(), drafts.outcome()));
    }
  }

  @Override
  public void all(long userId) throws IOException {
    try (TaskGroup group = runtime.open("Everything.all", allOptions)) {
      group.start("profile", profileOptions, () -> userApi.profile(userId));
      group.start("log", logOptions, () -> { Everything.super.log(userId); return null; });
      group.start("drafts", draftsOptions, () -> Everything.super.drafts(userId));
      group.join(IOException.class);
    }
  }

  @Override
  public Stream<Completion<String, Integer>> streamed(long userId) {
    return runtime.stream("Everything.streamed", streamedOptions, group -> {
      Task<Integer> unread = group.startCollected(
          "unread", unreadOptions, Call.ofStage(() -> mail.unread(userId)));
      Task<Integer> drafts = group.startCollected(
          "drafts", draftsOptions, () -> Everything.super.drafts(userId));
      return group.completions(unread, drafts);
    });
  }

  @Override
  public Profile fastest(long userId) throws IOException {
    try (TaskGroup group = runtime.open("Everything.fastest", fastestOptions)) {
      Task<Profile> profile = group.start("profile", profileOptions, () -> userApi.profile(userId));
      Task<Profile> replicated = group.start(
          "replicated",
          replicatedOptions,
          Fallback.of(
              () -> replica.find(userId), failure -> Everything.super.unknown(userId, failure)));
      group.join(IOException.class);
      return group.winner(profile, replicated);
    }
  }

  @Override
  public Outcome<Integer> first(long userId) {
    try (TaskGroup group = runtime.open("Everything.first", firstOptions)) {
      Task<Integer> unread = group.start(
          "unread", unreadOptions, Call.ofStage(() -> mail.unread(userId)));
      Task<Integer> drafts = group.start(
          "drafts", draftsOptions, () -> Everything.super.drafts(userId));
      return group.joinOutcome(() -> group.winner(unread, drafts));
    }
  }

  @Override
  public Profile hedged(long userId) throws IOException {
    try (TaskGroup group = runtime.open("Everything.hedged", hedgedOptions)) {
      Task<Profile> profile = group.start("profile", profileOptions, () -> userApi.profile(userId));
      Task<Profile> replicated = group.start(
          "replicated",
          replicatedOptions,
          Fallback.of(
              () -> replica.find(userId), failure -> Everything.super.unknown(userId, failure)));
      group.join(IOException.class);
      return group.winner(profile, replicated);
    }
  }

  @Override
  public List<Integer> enough(long userId) {
    try (TaskGroup group = runtime.open("Everything.enough", enoughOptions)) {
      Task<Integer> unread = group.start(
          "unread", unreadOptions, Call.ofStage(() -> mail.unread(userId)));
      Task<Integer> drafts = group.start(
          "drafts", draftsOptions, () -> Everything.super.drafts(userId));
      group.join();
      return group.winners(unread, drafts);
    }
  }

  @Override
  public List<Outcome<Integer>> triedEnough(long userId) {
    try (TaskGroup group = runtime.open("Everything.triedEnough", triedEnoughOptions)) {
      Task<Integer> unread = group.start(
          "unread", unreadOptions, Call.ofStage(() -> mail.unread(userId)));
      Task<Integer> drafts = group.start(
          "drafts", draftsOptions, () -> Everything.super.drafts(userId));
      group.join();
      return Collections.unmodifiableList(Arrays.asList(unread.outcome(), drafts.outcome()));
    }
  }

  @Override
  public List<Profile> profiles(List<Long> userId) throws IOException {
    Objects.requireNonNull(userId, "userId");
    try (TaskGroup group = runtime.open("Everything.profiles", profilesOptions)) {
      EachTasks<Long, Profile> profile = group.startEach(
          "profile", profileOptions, userId, element -> userApi.profile(element));
      group.join(IOException.class);
      return profile.results();
    }
  }

  @Override
  public List<Outcome<Profile>> triedProfiles(long... ids) {
    Objects.requireNonNull(ids, "ids");
    try (TaskGroup group = runtime.open("Everything.triedProfiles", triedProfilesOptions)) {
      EachTasks<Long, Profile> profile = group.startEachCollected(
          "profile", profileOptions, Elements.of(ids), element -> userApi.profile(element));
      group.join();
      return profile.outcomes();
    }
  }

  @Override
  public Map<Long, Profile> profilesById(Collection<Long> ids) throws IOException {
    Objects.requireNonNull(ids, "ids");
    try (TaskGroup group = runtime.open("Everything.profilesById", profilesByIdOptions)) {
      EachTasks<Long, Profile> profile = group.startEach(
          "profile", profileOptions, Elements.distinct(ids), element -> userApi.profile(element));
      group.join(IOException.class);
      return profile.resultsByElement();
    }
  }

  @Override
  public Map<Long, Outcome<List<Post>>> feeds(Iterable<Long> ids) {
    Objects.requireNonNull(ids, "ids");
    try (TaskGroup group = runtime.open("Everything.feeds", feedsOptions)) {
      EachTasks<Long, List<Post>> feedOf = group.startEachCollected(
          "feedOf", Elements.distinct(ids), element -> feedOf(element));
      group.join();
      return feedOf.outcomesByElement();
    }
  }

  @Override
  public Stream<Completion<Long, Profile>> streamedProfiles(Long[] ids) {
    Objects.requireNonNull(ids, "ids");
    Set<Long> elements = Elements.copyOfDistinct(Arrays.asList(ids));
    return runtime.stream("Everything.streamedProfiles", streamedProfilesOptions, group -> {
      EachTasks<Long, Profile> profile = group.startEachCollected(
          "profile", profileOptions, elements, element -> userApi.profile(element));
      return profile.completions();
    });
  }

  @Override
  public Profile anyProfile(List<Long> ids) throws IOException {
    Objects.requireNonNull(ids, "ids");
    try (TaskGroup group = runtime.open("Everything.anyProfile", anyProfileOptions)) {
      EachTasks<Long, Profile> profile = group.startEach(
          "profile", profileOptions, ids, element -> userApi.profile(element));
      group.join(IOException.class);
      return profile.winner();
    }
  }

  @Override
  public Map<Long, Profile> twoProfiles(List<Long> ids) throws IOException {
    Objects.requireNonNull(ids, "ids");
    try (TaskGroup group = runtime.open("Everything.twoProfiles", twoProfilesOptions)) {
      EachTasks<Long, Profile> profile = group.startEach(
          "profile", profileOptions, Elements.distinct(ids), element -> userApi.profile(element));
      group.join(IOException.class);
      return profile.winnersByElement();
    }
  }

  @Override
  public void logAll(List<Long> ids) {
    Objects.requireNonNull(ids, "ids");
    try (TaskGroup group = runtime.open("Everything.logAll", logAllOptions)) {
      group.startEach(
          "log", logOptions, ids, element -> { Everything.super.log(element); return null; });
      group.join();
    }
  }

  @Override
  public Task<List<String>> greetings(List<String> handles) {
    Objects.requireNonNull(handles, "handles");
    return runtime.startGather("Everything.greetings", greetingsOptions, group -> {
      EachTasks<String, String> greeting = group.startEach(
          "greeting", greetingOptions2, handles, element -> Everything.super.greeting(element));
      group.join(Throwable.class);
      return greeting.results();
    });
  }

  @Override
  public List<Object> archivedAndDrafts(long id, long userId) {
    try (TaskGroup group = runtime.open("Everything.archivedAndDrafts", archivedAndDraftsOptions)) {
      Task<Optional<Post>> archived = group.start(
          "archived",
          archivedOptions,
          Fallback.of(
              () -> Everything.super.archived(id), failure -> Everything.super.notArchived(id)));
      Task<Integer> drafts = group.start(
          "drafts", draftsOptions, () -> Everything.super.drafts(userId));
      group.join();
      return Collections.unmodifiableList(Arrays.asList(archived.resultNow(), drafts.resultNow()));
    }
  }

  @Override
  public Map<Long, Optional<Post>> allArchived(List<Long> ids) {
    Objects.requireNonNull(ids, "ids");
    try (TaskGroup group = runtime.open("Everything.allArchived", allArchivedOptions)) {
      EachTasks<Long, Optional<Post>> archived = group.startEach(
          "archived",
          archivedOptions,
          Elements.distinct(ids),
          Fallback.ofEach(
              element -> Everything.super.archived(element),
              (element, failure) -> Everything.super.notArchived(element)));
      group.join();
      return archived.resultsByElement();
    }
  }

  @Override
  public void checked(String handle, long userId) {
    try (TaskGroup group = runtime.open("Everything.checked", checkedOptions)) {
      group.start("priced", pricedOptions, () -> Prices.of(handle));
      group.start("byHandle", byHandleOptions, () -> replica.find(handle));
      group.start("touched", touchedOptions, () -> { userApi.touch(userId); return null; });
      group.join();
    }
  }
}
