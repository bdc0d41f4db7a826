package dev.fanout.example.page;

import dev.fanout.example.playground.Choices;
import dev.fanout.example.playground.Run;
import dev.fanout.example.playground.RunView;
import dev.fanout.runtime.Recording;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The templates below {@code src/main/jte}, which are classes by now. They escape what is put into them. */
final class Templates {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /** The controls, and nothing that was run. */
    String playground(Choices choices) {
        return page(choices, null, "");
    }

    /** The controls, and what came of a run. */
    String playground(Run run) {
        return page(run.choices(), RunView.of(run), timeline(run));
    }

    /** What came of a run, or how far it is: a part of a page. */
    String run(Run run) {
        return render("run.jte", Map.of("view", RunView.of(run), "timeline", timeline(run)));
    }

    /** Some words. */
    String message(int status, String message) {
        return render("message.jte", Map.of("status", status, "message", message));
    }

    private String page(Choices choices, @Nullable RunView view, String timeline) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("choices", choices);
        values.put("view", view);
        values.put("timeline", timeline);
        return render("playground.jte", values);
    }

    private String render(String template, Map<String, ? extends @Nullable Object> values) {
        StringOutput page = new StringOutput();
        engine.render(template, new HashMap<>(values), page);
        return page.toString();
    }

    private static String timeline(Run run) {
        Optional<Recording> recording = run.recording();
        return recording.map(Recording::toSvg).orElse("");
    }
}
