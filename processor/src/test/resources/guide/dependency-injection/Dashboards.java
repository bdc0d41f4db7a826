package app;

import dev.fanout.Async;
import dev.fanout.Gather;
import dev.fanout.runtime.Task;
import java.util.List;

public interface Dashboards {
    record Dashboard(List<Post> feed, int unread, Profile profile) {}

    @Async(PostApi.class)
    Task<List<Post>> feed(long userId);

    @Async(MailApi.class)
    Task<Integer> unread(long userId);

    @Async(UserApi.class)
    Task<Profile> profile(long userId);

    @Gather
    Dashboard dashboard(long userId);
}
