package shop;
import dev.fanout.runtime.Outcome;
import java.util.List;
public record Dashboard(Profile profile, List<Post> feed, Outcome<Integer> unread, int price, Outcome<Advice> advice, long userId) {}
