package dev.fanout.runtime;

/** A listener that watches what happens, and leaves what would otherwise go unnoticed to the log. */
interface Bystander extends TaskListener {

    /** Whether {@code listener} leaves it to the log: several do, if each of them does. */
    static boolean isOne(TaskListener listener) {
        return listener instanceof Bystander
                || (listener instanceof Listeners several
                        && several.each().stream().allMatch(Bystander::isOne));
    }
}
