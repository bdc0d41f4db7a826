package dev.fanout.processor.behaviour;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A compiler and a shape of the user's types. */
enum Variant {
    JAVAC_MODULE(Tool.JAVAC, Shape.EXPORTED_MODULE),
    JAVAC_PACKAGE_PRIVATE(Tool.JAVAC, Shape.PACKAGE_PRIVATE),
    JAVAC_DEPRECATED(Tool.JAVAC, Shape.DEPRECATED_CLIENT),
    ECJ_MODULE(Tool.ECJ, Shape.EXPORTED_MODULE),
    ECJ_PACKAGE_PRIVATE(Tool.ECJ, Shape.PACKAGE_PRIVATE),
    ECJ_DEPRECATED(Tool.ECJ, Shape.DEPRECATED_CLIENT);

    private final Tool tool;
    private final Shape shape;

    Variant(Tool tool, Shape shape) {
        this.tool = tool;
        this.shape = shape;
    }

    /** Compiles the types and the scenario without a warning, and runs the scenario. */
    @Nullable
    Object run(String types, String scenario) {
        return run(types, List.of(), scenario);
    }

    /** The same, with Java files that are left as they are. */
    @Nullable
    Object run(String types, List<SourceFile> further, String scenario) {
        List<SourceFile> files = Sources.of(types, scenario);
        files.addAll(further);
        try (Workspace workspace = new Workspace()) {
            new Compilation(tool, shape.isModule())
                    .compile(workspace, shape.shaped(files))
                    .assertClean();
            return Scenario.run(workspace, shape.isModule());
        }
    }
}
