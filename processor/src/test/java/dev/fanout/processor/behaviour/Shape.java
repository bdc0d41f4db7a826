package dev.fanout.processor.behaviour;

import java.util.ArrayList;
import java.util.List;

/** What else can be true of the user's types, whatever they do. */
enum Shape {
    /** Public types in a named module that exports their package. */
    EXPORTED_MODULE,
    /** Types that only their package can see. */
    PACKAGE_PRIVATE,
    /** Public types on the class path; a client's methods are deprecated. */
    DEPRECATED_CLIENT;

    private static final SourceFile MODULE = new SourceFile(
            "module-info.java", "module shop {\n  requires transitive dev.fanout.runtime;\n  exports shop;\n}\n");

    boolean isModule() {
        return this == EXPORTED_MODULE;
    }

    List<SourceFile> shaped(List<SourceFile> files) {
        List<SourceFile> shaped = new ArrayList<>();
        if (isModule()) {
            boolean library = files.stream().anyMatch(file -> file.path().startsWith("shop/data/"));
            shaped.add(
                    library
                            ? new SourceFile(MODULE.path(), MODULE.text().replace("}", "  exports shop.data;\n}"))
                            : MODULE);
        }
        for (SourceFile file : files) {
            boolean asIs = file.path().equals(Sources.SCENARIO);
            shaped.add(asIs ? file : new SourceFile(file.path(), changed(file.text())));
        }
        return shaped;
    }

    private String changed(String text) {
        return switch (this) {
            case EXPORTED_MODULE -> text;
            case PACKAGE_PRIVATE -> text.replaceAll("(?m)^public ", "");
            case DEPRECATED_CLIENT -> text.replace("/*client*/", "@Deprecated");
        };
    }
}
