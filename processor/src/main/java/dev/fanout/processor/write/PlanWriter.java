package dev.fanout.processor.write;

import dev.fanout.processor.emit.PlanFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;

/** Writes plans beside the classes, in UTF-8 whatever the sources' encoding is, each with the interface as its one originating element. */
public final class PlanWriter {
    private final Filer filer;

    /**
     * A writer.
     *
     * @param filer where files go
     */
    public PlanWriter(Filer filer) {
        this.filer = filer;
    }

    /**
     * Writes one plan.
     *
     * @param plan its text
     * @param originating the interface that it was made from
     * @return what prevented it, empty if it was written: never thrown, since only the caller knows where to report it
     */
    public Optional<WriteFailure> write(PlanFile plan, Element originating) {
        try (OutputStream out = filer.createResource(
                        StandardLocation.CLASS_OUTPUT, plan.packageName(), plan.name(), originating)
                .openOutputStream()) {
            out.write(plan.text().getBytes(StandardCharsets.UTF_8));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(WriteFailure.of(plan.path(), WriteFailure.Kind.NOT_WRITTEN, e));
        }
    }
}
