package dev.fanout.integration.inject;

import dev.fanout.Async;
import dev.fanout.Gather;
import dev.fanout.runtime.Task;
import java.util.List;

/** What is generated for it can be injected. */
public interface Pages {

    @Async(value = UserApi.class, client = "primary")
    Task<String> name(long id);

    @Async(value = UserApi.class, client = "replica", method = "name")
    Task<String> copy(long id);

    MailApi mail();

    @Async
    default int unread(long id) {
        return mail().unread(id);
    }

    @Gather({"name", "copy", "unread"})
    List<Object> page(long id);
}
