package dev.fanout.benchmarks.compile;

import java.util.List;

/**
 * How long one compilation took, and the line in which a process says so.
 *
 * @param mode in which JVM it ran
 * @param form what was compiled
 * @param nanos the time
 */
record Measurement(Mode mode, Project.Form form, long nanos) {

    static Measurement parse(String line) {
        String[] words = line.split(" ", -1);
        return new Measurement(Mode.valueOf(words[0]), Project.Form.valueOf(words[1]), Long.parseLong(words[2]));
    }

    /** The times of one mode and form. */
    static Times times(List<Measurement> all, Mode mode, Project.Form form) {
        return Times.of(all.stream()
                .filter(each -> each.mode == mode && each.form == form)
                .map(Measurement::nanos)
                .toList());
    }

    @Override
    public String toString() {
        return mode.name() + " " + form + " " + nanos;
    }
}
