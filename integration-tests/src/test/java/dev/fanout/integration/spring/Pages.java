package dev.fanout.integration.spring;

import dev.fanout.Async;
import dev.fanout.Each;
import dev.fanout.Gather;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import java.util.List;
import java.util.Optional;

/** What is generated for it is a bean. */
public interface Pages {

    @Async(value = UserApi.class, client = "users")
    Task<Profile> profile(long userId);

    @Async(value = UserApi.class, client = "replica", method = "profile")
    Task<Profile> friend(long userId);

    @Async(value = PostRepository.class, method = "findByUserId")
    Task<List<Post>> posts(long userId);

    @Async(PostRepository.class)
    Task<Long> count();

    @Async(PostRepository.class)
    Task<Optional<Post>> findById(long id);

    @Gather(timeout = "30s")
    Page page(long userId);

    @Gather("findById")
    List<Outcome<Optional<Post>>> found(@Each("id") List<Long> ids);
}
