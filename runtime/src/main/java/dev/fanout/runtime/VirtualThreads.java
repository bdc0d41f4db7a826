package dev.fanout.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * Virtual threads, reached from code that is compiled for a JDK without them. The method handles are resolved once; a
 * factory that was obtained in this way is an ordinary object, and as fast as one that was compiled against.
 */
final class VirtualThreads {
    private static final @Nullable MethodHandle IS_VIRTUAL = isVirtualHandle();
    private static final Optional<Builders> BUILDERS = Builders.find();
    private static final Optional<ThreadFactory> FACTORY = BUILDERS.map(Builders::newFactory);

    private VirtualThreads() {}

    /** Makes virtual threads without inherited thread-locals; empty where the JDK has none, or only as a preview. */
    static Optional<ThreadFactory> factory() {
        return FACTORY;
    }

    static boolean isVirtual(Thread thread) {
        try {
            return IS_VIRTUAL != null && (boolean) IS_VIRTUAL.invokeExact(thread);
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable MethodHandle isVirtualHandle() {
        try {
            return MethodHandles.publicLookup()
                    .findVirtual(Thread.class, "isVirtual", MethodType.methodType(boolean.class));
        } catch (ReflectiveOperationException before19) {
            return null;
        }
    }

    /** {@link #factory()} of threads that are all called so, which costs less than naming each. */
    static Optional<ThreadFactory> factory(String name) {
        return BUILDERS.map(builders -> builders.newFactory(name));
    }

    /** How to get at a factory. */
    private record Builders(MethodHandle named, MethodHandle unnamed) {

        /** Empty before 19; 19 and 20 refuse without --enable-preview. */
        static Optional<Builders> find() {
            try {
                MethodHandles.Lookup lookup = MethodHandles.publicLookup();
                Class<?> ofVirtual = Class.forName("java.lang.Thread$Builder$OfVirtual");
                MethodHandle builder = lookup.findStatic(Thread.class, "ofVirtual", MethodType.methodType(ofVirtual));
                builder.invoke(); // refuses a preview that is not enabled
                MethodHandle inherit = lookup.findVirtual(
                        ofVirtual, "inheritInheritableThreadLocals", MethodType.methodType(ofVirtual, boolean.class));
                MethodHandle name =
                        lookup.findVirtual(ofVirtual, "name", MethodType.methodType(ofVirtual, String.class));
                MethodHandle factory =
                        lookup.findVirtual(ofVirtual, "factory", MethodType.methodType(ThreadFactory.class));
                MethodHandle bare = MethodHandles.insertArguments(inherit, 1, false);
                MethodHandle unnamed =
                        MethodHandles.foldArguments(MethodHandles.filterArguments(factory, 0, bare), builder);
                MethodHandle named = MethodHandles.collectArguments(
                        MethodHandles.filterArguments(factory, 0, bare), 0, MethodHandles.foldArguments(name, builder));
                return Optional.of(new Builders(
                        named.asType(MethodType.methodType(ThreadFactory.class, String.class)),
                        unnamed.asType(MethodType.methodType(ThreadFactory.class))));
            } catch (Throwable noneOrPreview) {
                return Optional.empty();
            }
        }

        ThreadFactory newFactory() {
            try {
                return (ThreadFactory) unnamed.invokeExact();
            } catch (Throwable impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        ThreadFactory newFactory(String name) {
            try {
                return (ThreadFactory) named.invokeExact(name);
            } catch (Throwable impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
