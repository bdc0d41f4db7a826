package readme;

import java.util.List;

public class PostApi {
    List<Post> feed(Profile profile) {
        return List.of(new Post("post of " + profile.name()));
    }
}
