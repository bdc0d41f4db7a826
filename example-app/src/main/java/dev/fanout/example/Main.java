package dev.fanout.example;

import dev.fanout.example.dashboard.Attempt;
import dev.fanout.example.dashboard.Backend;
import dev.fanout.example.dashboard.Dashboard;
import dev.fanout.example.page.PageServer;
import dev.fanout.example.scenarios.Report;
import dev.fanout.example.scenarios.Scenarios;
import dev.fanout.example.scenarios.Words;
import dev.fanout.example.services.Behaviours;
import dev.fanout.example.services.LocalBackend;
import dev.fanout.example.services.People;
import dev.fanout.runtime.FanoutRuntime;
import java.io.PrintStream;
import java.net.BindException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Shows the scenarios in the terminal ({@code --once}), or serves the dashboard until it is interrupted. */
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
        try (LocalBackend local =
                new LocalBackend(Behaviours.usual(), FanoutRuntime.builder().build())) {
            Backend backend = local.backend();
            // The first page loads classes and opens connections, which is not what is to be measured.
            backend.gather(People.ALL_WELL.id());
            if (options.once()) {
                Scenarios.show(backend, out);
            } else {
                serve(backend, options.port());
            }
        }
        return 0;
    }

    private void serve(Backend backend, int port) {
        try (PageServer server = new PageServer(backend, port, (user, gather) -> report(user, gather, backend))) {
            out.println("Dashboards at " + server.address() + "?user=1 and so on, up to 6. Ctrl-C ends this.");
            out.println();
            new CountDownLatch(1).await();
        } catch (BindException e) {
            out.println("Port " + port + " is taken. Try another: --port NUMBER");
        } catch (InterruptedException e) {
            out.println("Ended.");
        }
    }

    /** The visitor has the page; making it once more, one call after another, delays nobody. */
    private void report(long user, Attempt<Dashboard> gather, Backend backend) {
        Attempt<Dashboard> sequence = backend.sequence(user);
        synchronized (out) {
            Report report = new Report(out);
            report.title("/?user=" + user);
            report.compare(sequence, gather, Words::of);
        }
    }
}
