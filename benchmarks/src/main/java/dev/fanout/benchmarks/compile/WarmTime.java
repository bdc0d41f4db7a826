package dev.fanout.benchmarks.compile;

/**
 * How long one compilation took in a warm JVM, and the line in which its process says so.
 *
 * @param mode how the processor was loaded
 * @param form what was compiled
 * @param nanos the time
 */
record WarmTime(Mode mode, Project.Form form, long nanos) {

    static WarmTime parse(String line) {
        String[] words = line.split(" ");
        return new WarmTime(Mode.valueOf(words[0]), Project.Form.valueOf(words[1]), Long.parseLong(words[2]));
    }

    @Override
    public String toString() {
        return mode.name() + " " + form + " " + nanos;
    }
}
