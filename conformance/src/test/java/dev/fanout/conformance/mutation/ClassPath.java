package dev.fanout.conformance.mutation;

import dev.fanout.conformance.Checkout;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What modules are compiled and tested with, as the profile "mutations" has it written down. */
final class ClassPath {
    private ClassPath() {}

    /** The folder of a module's own classes. */
    static Path classes(String module) {
        return Checkout.path(module, "target", "classes");
    }

    /** All that the tests of a module need. */
    static List<String> ofTests(String module) {
        Path target = Checkout.path(module, "target");
        List<String> path = new ArrayList<>();
        path.add(target.resolve("test-classes").toString());
        path.add(classes(module).toString());
        path.addAll(List.of(
                Checkout.text(target.resolve("test-class-path.txt")).strip().split(File.pathSeparator)));
        return path;
    }

    /** With what runs the tests. */
    static List<String> ofThisModule() {
        return ofTests("conformance");
    }
}
