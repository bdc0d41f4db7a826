package dev.fanout.runtime;

import java.io.Console;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Whether somebody sees what is written. */
final class Terminal {
    private Terminal() {}

    /** A JDK 22 and newer may have a console where there is no terminal, and can be asked; before, there is none then. */
    @SuppressWarnings("SystemConsoleNull") // that is what the rest is for
    static boolean isThere() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) MethodHandles.publicLookup()
                    .findVirtual(Console.class, "isTerminal", MethodType.methodType(boolean.class))
                    .invokeExact(console);
        } catch (Throwable before22) {
            return true;
        }
    }
}
