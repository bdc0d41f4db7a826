package dev.fanout.example.page;

import dev.fanout.example.dashboard.Dashboards;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What the dashboard's interface does, as the processor has drawn it: a page beside the class that it has generated. */
final class PlanPage {
    private PlanPage() {}

    static Html read() {
        try (InputStream page = Dashboards.class.getResourceAsStream("Dashboards.plan.html")) {
            if (page == null) {
                throw new IllegalStateException("compiled without -Afanout.plan=html");
            }
            return new Html(new String(page.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
