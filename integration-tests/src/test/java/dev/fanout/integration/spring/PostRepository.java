package dev.fanout.integration.spring;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** A table, implemented by Spring Data JDBC. */
public interface PostRepository extends ListCrudRepository<Post, Long> {

    List<Post> findByUserId(long userId);
}
