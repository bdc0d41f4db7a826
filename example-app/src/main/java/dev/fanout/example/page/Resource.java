package dev.fanout.example.page;

import dev.fanout.example.dashboard.Dashboards;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A text that lies beside a class, from the beginning of the server to its end. */
final class Resource {
    private Resource() {}

    /** What the dashboard's interface does, as the processor has drawn it: a page beside the class that it has generated. */
    static PageResponse plan() {
        return PageResponse.html(200, read(Dashboards.class, "Dashboards.plan.html"));
    }

    /** A file of the page's own. */
    static PageResponse own(String name, String type) {
        return new PageResponse(200, type + "; charset=utf-8", read(Resource.class, name));
    }

    private static String read(Class<?> beside, String name) {
        try (InputStream text = beside.getResourceAsStream(name)) {
            if (text == null) {
                throw new IllegalStateException("compiled without " + name);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
