package readme;

import dev.fanout.runtime.Task;
import java.io.IOException;

public final class Main {
    private Main() {}

    public static String run() throws IOException {
        UserApi users = new UserApi();
        PostApi posts = new PostApi();
        MailApi mail = new MailApi();
        // README
        return badge + ", " + greeting + ", " + page.feed();
    }
}
