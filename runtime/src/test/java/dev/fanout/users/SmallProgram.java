package dev.fanout.users;

import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;

/** A program that gathers, for a JDK image with little in it. */
public final class SmallProgram {
    private SmallProgram() {}

    /**
     * Says what it has gathered, and whether there is a Flight Recorder.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        try (TaskGroup group = FanoutRuntime.shared().open("SmallProgram.main")) {
            Task<Integer> one = group.start("one", () -> 1);
            Task<Integer> two = group.startAfter("two", () -> one.resultNow() + 1, one);
            group.join();
            boolean recorder = ModuleLayer.boot().findModule("jdk.jfr").isPresent();
            System.out.println(
                    (recorder ? "with jdk.jfr: " : "without jdk.jfr: ") + (one.resultNow() + two.resultNow()));
        }
    }
}
