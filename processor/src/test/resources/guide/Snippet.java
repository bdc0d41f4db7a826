package app.SECTION;

import app.Users;
import dev.fanout.runtime.*;
import java.io.IOException;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.*;

public final class NAME {
    private NAME() {}

    public static void run() throws Exception {
        Users users = new Users();
        // GUIDE
        Objects.requireNonNull(users, "not every example needs it");
    }
}
