package readme;

import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Tasks;
import java.util.List;

public final class ByHand {
    private ByHand() {}

    public static String run() {
        List<Long> ids = List.of(7L, 42L);
        UserApi users = new UserApi();
        UserApi replica = users;
        MailApi mail = new MailApi();
        // README
        return profiles + ", " + tried + ", " + quickest;
    }
}
