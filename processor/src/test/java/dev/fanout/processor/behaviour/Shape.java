package dev.fanout.processor.behaviour;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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
            shaped.add(new SourceFile(MODULE.path(), exported(files)));
        }
        for (SourceFile file : files) {
            boolean asIs = file.path().equals(Sources.SCENARIO);
            shaped.add(asIs ? file : new SourceFile(file.path(), changed(file.text())));
        }
        return shaped;
    }

    /** The module exports what the test has in packages of its own. */
    private static String exported(List<SourceFile> files) {
        String exports = files.stream()
                .map(SourceFile::path)
                .filter(path -> path.startsWith("shop/data/"))
                .map(path -> path.substring(0, path.lastIndexOf('/')).replace('/', '.'))
                .distinct()
                .map("  exports %s;\n"::formatted)
                .collect(Collectors.joining());
        return MODULE.text().replace("}", exports + "}");
    }

    private String changed(String text) {
        return switch (this) {
            case EXPORTED_MODULE -> text;
            case PACKAGE_PRIVATE -> text.replaceAll("(?m)^public ", "");
            case DEPRECATED_CLIENT -> text.replace("/*client*/", "@Deprecated");
        };
    }
}
