package shop;
import java.util.concurrent.CompletableFuture;
public interface MailApi {
  CompletableFuture<Integer> unread(long userId);
  int drafts(long userId);
}
