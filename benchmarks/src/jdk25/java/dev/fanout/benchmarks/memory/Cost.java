package dev.fanout.benchmarks.memory;

/**
 * What blocked calls cost in one process.
 *
 * @param heapPerCall bytes of objects for each call
 * @param resident bytes of the whole process in memory, the JVM included
 */
record Cost(long heapPerCall, long resident) {

    /** The line in which a process says it. */
    @Override
    public String toString() {
        return "heapPerCall=" + heapPerCall + " resident=" + resident;
    }

    static Cost parse(String line) {
        String[] words = line.split("[ =]", -1);
        return new Cost(Long.parseLong(words[1]), Long.parseLong(words[3]));
    }
}
