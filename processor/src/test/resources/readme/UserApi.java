package readme;

import java.io.FileNotFoundException;
import java.io.IOException;

public class UserApi {
    Profile profile(long userId) throws IOException {
        if (userId < 0) {
            throw new FileNotFoundException("no user " + userId);
        }
        return new Profile("user " + userId);
    }
}
