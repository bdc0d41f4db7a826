package PACKAGE;

// IMPORTS
import app.*;
import dev.fanout.*;
import dev.fanout.runtime.*;
import java.io.IOException;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.LockSupport;
import java.util.function.*;
import java.util.stream.*;

public final class NAME {
    private NAME() {}

    public static void main(String... none) throws Exception {
        run();
    }

    public static void run() throws Exception {
        Users users = new Users();
        // GUIDE
        Objects.requireNonNull(users, "not every example needs it");
    }
}
