package readme;

// IMPORTS
import java.io.IOException;

public final class WhatRan {
    private WhatRan() {}

    public static String run() throws IOException {
        UserApi users = new UserApi();
        PostApi posts = new PostApi();
        MailApi mail = new MailApi();
        // README
        runtime.close();
        return page.feed() + ", " + timeline.toText().lines().findFirst().orElseThrow().replaceAll(" in .*", "");
    }
}
