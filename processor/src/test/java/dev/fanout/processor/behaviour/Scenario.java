package dev.fanout.processor.behaviour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Loads what was compiled, and runs it as its user would: from the class path, or from the module path. */
final class Scenario {
    private static final String NAME = "shop.Scenario";

    private Scenario() {}

    static @Nullable Object run(Workspace workspace, boolean module) {
        Object result = module ? runModule(workspace) : runOnClassPath(workspace);
        Leftovers.assertNone();
        return result;
    }

    private static @Nullable Object runOnClassPath(Workspace workspace) {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {workspace.classes().toUri().toURL()}, Scenario.class.getClassLoader())) {
            return call(loader.loadClass(NAME));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static @Nullable Object runModule(Workspace workspace) {
        List<Path> path = new ArrayList<>(Compilation.libraries());
        path.add(workspace.classes());
        Configuration configuration = ModuleLayer.boot()
                .configuration()
                .resolve(ModuleFinder.of(path.toArray(Path[]::new)), ModuleFinder.of(), Set.of("shop"));
        ModuleLayer layer =
                ModuleLayer.boot().defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
        try {
            return call(layer.findLoader("shop").loadClass(NAME));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static @Nullable Object call(Class<?> scenario) {
        try {
            Method run = scenario.getMethod("run");
            return run.invoke(null);
        } catch (InvocationTargetException e) {
            throw new AssertionError("the scenario failed", e.getCause());
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw new LinkageError("no scenario", e);
        }
    }
}
