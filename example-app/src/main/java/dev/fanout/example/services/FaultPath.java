package dev.fanout.example.services;

import java.util.Locale;
import java.util.function.LongFunction;

/**
 * The path of a service at which it has a fault: {@code /slow/all/}, or {@code /slow/some/} where only one user in ten meets it.
 *
 * @param fault what is wrong
 * @param all whether every user meets it
 */
record FaultPath(Fault fault, boolean all) {
    private static final int SOME = 10;
    /** Not the first one, so that others are seen to go on beside it. */
    private static final int ONE_OF_THEM = 4;

    /** The path, relative to the address of a service; empty if nothing is wrong. */
    String path() {
        return fault == Fault.NONE ? "" : fault.name().toLowerCase(Locale.ROOT) + (all ? "/all/" : "/some/");
    }

    /** What is wrong at a path; nothing if it is none of ours. */
    static FaultPath of(String path) {
        for (Fault fault : Fault.values()) {
            for (boolean all : new boolean[] {true, false}) {
                FaultPath known = new FaultPath(fault, all);
                if (path.equals("/" + known.path())) {
                    return known;
                }
            }
        }
        return new FaultPath(Fault.NONE, true);
    }

    /** How a user is treated there. */
    Behaviour behaviour(long user, LongFunction<Behaviour> otherwise) {
        boolean meetsIt = all || user % SOME == ONE_OF_THEM;
        return meetsIt ? fault.behaviour(otherwise.apply(user)) : otherwise.apply(user);
    }
}
