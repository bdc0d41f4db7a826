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
    private static final Optional<ThreadFactory> FACTORY = newFactory();

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

    private static Optional<ThreadFactory> newFactory() {
        try {
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            Class<?> ofVirtual = Class.forName("java.lang.Thread$Builder$OfVirtual");
            MethodHandle builder = lookup.findStatic(Thread.class, "ofVirtual", MethodType.methodType(ofVirtual));
            MethodHandle inherit = lookup.findVirtual(
                    ofVirtual, "inheritInheritableThreadLocals", MethodType.methodType(ofVirtual, boolean.class));
            MethodHandle factory = lookup.findVirtual(ofVirtual, "factory", MethodType.methodType(ThreadFactory.class));
            return Optional.of((ThreadFactory) factory.invoke(inherit.invoke(builder.invoke(), false)));
        } catch (Throwable noneOrPreview) {
            return Optional.empty(); // before 19; 19 and 20 refuse without --enable-preview
        }
    }
}
