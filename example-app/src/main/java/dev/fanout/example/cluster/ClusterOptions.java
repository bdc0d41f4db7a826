package dev.fanout.example.cluster;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What was asked for on the command line.
 *
 * @param loans how many to compute
 * @param kill whether a member is killed in the middle
 * @param svg where to write the timeline as a picture
 */
record ClusterOptions(int loans, boolean kill, Optional<Path> svg) {
    static final String USAGE = "usage: [--loans NUMBER] [--kill] [--svg FILE]";
    private static final int USUAL = 100_000;

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException if it makes no sense; the message says what does not
     */
    static ClusterOptions parse(List<String> args) {
        int loans = USUAL;
        boolean kill = false;
        Optional<Path> svg = Optional.empty();
        for (int i = 0; i < args.size(); i++) {
            String value = i + 1 < args.size() ? args.get(i + 1) : "";
            switch (args.get(i)) {
                case "--kill" -> kill = true;
                case "--loans" -> {
                    loans = number(value);
                    i++;
                }
                case "--svg" -> {
                    svg = Optional.of(file(value));
                    i++;
                }
                default -> throw new IllegalArgumentException("unknown option " + args.get(i));
            }
        }
        return new ClusterOptions(loans, kill, svg);
    }

    private static int number(String text) {
        if (!text.matches("[1-9][0-9]{0,6}")) {
            throw new IllegalArgumentException("--loans needs a number from 1 to 9999999, not '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    private static Path file(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("--svg needs a file");
        }
        return Path.of(text);
    }
}
