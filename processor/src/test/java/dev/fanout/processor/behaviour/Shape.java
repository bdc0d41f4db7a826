package dev.fanout.processor.behaviour;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What else can be true of the user's types, whatever they do. */
enum Shape {
    /** Public types in a named module that exports their package. */
    EXPORTED_MODULE(text -> text),
    /** Types that only their package can see. */
    PACKAGE_PRIVATE(text -> text.replaceAll("(?m)^public ", "")),
    /** Public types on the class path; a client's methods are deprecated. */
    DEPRECATED_CLIENT(text -> text.replace("/*client*/", "@Deprecated"));

    private static final SourceFile MODULE = new SourceFile(
            "module-info.java", "module shop {\n  requires transitive dev.fanout.runtime;\n  exports shop;\n}\n");

    private final UnaryOperator<String> change;

    Shape(UnaryOperator<String> change) {
        this.change = change;
    }

    boolean isModule() {
        return this == EXPORTED_MODULE;
    }

    List<SourceFile> shaped(List<SourceFile> files) {
        List<SourceFile> shaped = new ArrayList<>();
        if (isModule()) {
            shaped.add(MODULE);
        }
        for (SourceFile file : files) {
            boolean asIs = file.path().equals(Sources.SCENARIO);
            shaped.add(asIs ? file : new SourceFile(file.path(), change.apply(file.text())));
        }
        return shaped;
    }
}
