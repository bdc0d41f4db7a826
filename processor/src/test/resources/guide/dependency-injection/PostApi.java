package app;

import java.util.List;

public interface PostApi {
    List<Post> feed(long userId);
}
