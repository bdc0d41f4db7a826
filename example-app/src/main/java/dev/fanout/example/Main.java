package dev.fanout.example;

import dev.fanout.example.page.PageServer;
import dev.fanout.example.playground.Run;
import dev.fanout.example.playground.Runs;
import dev.fanout.example.scenarios.Scenarios;
import dev.fanout.example.services.Behaviours;
import dev.fanout.example.services.LocalBackend;
import dev.fanout.example.services.People;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Recording;
import java.io.PrintStream;
import java.net.BindException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Shows the scenarios in the terminal ({@code --once}), or serves the playground until it is interrupted. */
public final class Main {
    private final PrintStream out;

    Main(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) throws Exception {
        // Otherwise the services hold small answers back, for up to 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        int status = new Main(System.out).run(List.of(args));
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Returns the exit status: 0, or 2 if the arguments make no sense. */
    int run(List<String> args) throws Exception {
        Options options;
        try {
            options = Options.parse(args);
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            out.println(Options.USAGE);
            return 2;
        }
        Behaviours behaviours = options.once() ? Behaviours.usual() : Behaviours.well();
        try (LocalBackend local =
                new LocalBackend(behaviours, FanoutRuntime.builder().build())) {
            // The first page loads classes and opens connections, which is not what is to be measured.
            local.backend().gather(People.ALL_WELL.id());
            if (options.once()) {
                Scenarios.show(local.backend(), out);
            } else {
                serve(local, options.port());
            }
        }
        return 0;
    }

    private void serve(LocalBackend local, int port) {
        try (PageServer server = new PageServer(new Runs(local), port, this::report)) {
            out.println("The playground, until Ctrl-C ends it: " + server.address());
            out.println();
            new CountDownLatch(1).await();
        } catch (BindException e) {
            out.println("Port " + port + " is taken. Try another: --port NUMBER");
            out.println("With ./mvnw exec:java that is -Dexec.args='--port NUMBER'");
        } catch (InterruptedException e) {
            out.println("Ended.");
        }
    }

    private void report(Run run) {
        synchronized (out) {
            out.println(run.choices().gather() + ": " + run.answer().status() + ", "
                    + run.answer().message());
            out.println();
            out.println(run.recording().map(Recording::toText).orElse(""));
        }
    }
}
