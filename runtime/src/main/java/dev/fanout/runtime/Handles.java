package dev.fanout.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** The handles through which a machine sets its own fields atomically. */
final class Handles {
    private Handles() {}

    /** The handle of a field of the class that looks it up. */
    static VarHandle field(MethodHandles.Lookup self, String name, Class<?> type) {
        try {
            return self.findVarHandle(self.lookupClass(), name, type);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }
}
