package readme;

import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Progress;
import dev.fanout.runtime.Recording;
import dev.fanout.runtime.TaskListener;
import dev.fanout.runtime.Timeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

public final class Watched {
    private Watched() {}

    public static String run() throws IOException {
        UserApi users = new UserApi();
        PostApi posts = new PostApi();
        MailApi mail = new MailApi();
        Path folder = Files.createTempDirectory("timeline");
        // Watched.java
        // Recorded.java
        // Followed.java
        // Both.java
        builder.listener(both).build().close();
        boolean isSame = Files.readString(folder.resolve("timeline.svg")).equals(svg);
        Files.delete(folder.resolve("timeline.svg"));
        Files.delete(folder);
        runtime.close();
        return line + ", " + page.feed() + ", " + isSame;
    }
}
