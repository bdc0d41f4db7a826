package shop;

import dev.fanout.Async;
import dev.fanout.Each;
import dev.fanout.Gather;
import dev.fanout.OnCancel;
import dev.fanout.Until;
import dev.fanout.runtime.Completion;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Every feature of the language. */
public interface Everything extends Audited<Post> {
  PostApi posts();

  MailApi mail();

  // Calls of clients

  @Async(UserApi.class)
  Task<Profile> profile(long userId);

  @Async(value = UserApi.class, method = "find", client = "replica", timeout = "300ms", limit = 4, fallback = "unknown",
      on = "cpu", onCancel = OnCancel.SIGNAL)
  CompletableFuture<Profile> replicated(long userId);

  default Profile unknown(long userId, Throwable failure) {
    return new Profile(userId, "unknown: " + failure.getMessage());
  }

  @Async(value = UserApi.class, method = "find", client = "replica")
  Task<Profile> byHandle(String handle);

  @Async(value = UserApi.class, method = "touch")
  Future<Void> touched(long userId);

  @Async(MailApi.class)
  CompletionStage<Integer> unread(long userId);

  @Async(value = Prices.class, method = "of")
  Task<Integer> priced(String handle);

  // Calls with bodies

  @Async(timeout = "1m30s", fallback = "noFeed")
  default List<Post> feed(Profile profile) throws IOException {
    return posts().latest(profile.handle(), 20);
  }

  static List<Post> noFeed(Profile profile) {
    return List.of();
  }

  @Async(limit = 2)
  default int drafts(long userId) {
    return mail().drafts(userId);
  }

  @Async
  default int price(Profile profile, Outcome<Integer> unread) {
    return profile.handle().length() + unread.orElse(0);
  }

  @Async(onCancel = OnCancel.SIGNAL)
  default Advice advice(Profile profile, int price) {
    return new Advice(profile.handle(), price);
  }

  @Async
  default String greeting(long userId) {
    return "hello " + userId;
  }

  @Async
  default String greeting(String handle) {
    return "hello " + handle;
  }

  @Async
  default void log(long userId) {}

  // Gathers of a record

  @Gather(timeout = "2m", limit = 10)
  Dashboard dashboard(long userId) throws IOException;

  @Gather("dashboard")
  Outcome<Dashboard> tried(long userId);

  @Gather(value = "dashboard", timeout = "3m")
  Task<Dashboard> started(long userId);

  @Gather("dashboard")
  CompletableFuture<Dashboard> promised(long userId);

  @Gather("dashboard")
  CompletionStage<Dashboard> staged(long userId);

  @Gather("dashboard")
  Future<Dashboard> pending(long userId);

  @Gather
  Account account(long userId) throws IOException, InterruptedException;

  // Gathers of names

  @Gather(value = "feed", timeout = "1s")
  List<Post> feedOf(long userId) throws IOException;

  @Gather({"unread", "drafts"})
  List<Integer> counts(long userId);

  @Gather({"unread", "drafts"})
  List<Outcome<Integer>> triedCounts(long userId);

  @Gather({"profile", "log", "drafts"})
  void all(long userId) throws IOException;

  @Gather({"unread", "drafts"})
  Stream<Completion<String, Integer>> streamed(long userId);

  // Races

  @Gather(value = {"profile", "replicated"}, until = Until.FIRST_SUCCESS)
  Profile fastest(long userId) throws IOException;

  @Gather(value = {"unread", "drafts"}, until = Until.FIRST_COMPLETED, timeout = "500ms")
  Outcome<Integer> first(long userId);

  @Gather(value = {"profile", "replicated"}, hedge = "50ms")
  Profile hedged(long userId) throws IOException;

  @Gather(value = {"unread", "drafts"}, quorum = 1)
  List<Integer> enough(long userId);

  @Gather(value = {"unread", "drafts"}, quorum = 2)
  List<Outcome<Integer>> triedEnough(long userId);

  // Maps

  @Gather(value = "profile", limit = 8)
  List<Profile> profiles(@Each List<Long> userId) throws IOException;

  @Gather("profile")
  List<Outcome<Profile>> triedProfiles(@Each("userId") long... ids);

  @Gather("profile")
  Map<Long, Profile> profilesById(@Each("userId") Collection<Long> ids) throws IOException;

  @Gather("feedOf")
  Map<Long, Outcome<List<Post>>> feeds(@Each("userId") Iterable<Long> ids);

  @Gather("profile")
  Stream<Completion<Long, Profile>> streamedProfiles(@Each("userId") Long[] ids);

  @Gather(value = "profile", until = Until.FIRST_SUCCESS)
  Profile anyProfile(@Each("userId") List<Long> ids) throws IOException;

  @Gather(value = "profile", quorum = 2)
  Map<Long, Profile> twoProfiles(@Each("userId") List<Long> ids) throws IOException;

  @Gather("log")
  void logAll(@Each("userId") List<Long> ids);

  @Gather("greeting")
  Task<List<String>> greetings(@Each("handle") List<String> handles);

  // Generics

  @Gather({"archived", "drafts"})
  List<Object> archivedAndDrafts(long id, long userId);

  @Gather("archived")
  Map<Long, Optional<Post>> allArchived(@Each("id") List<Long> ids);

  @Gather({"priced", "byHandle", "touched"})
  void checked(String handle, long userId);
}
