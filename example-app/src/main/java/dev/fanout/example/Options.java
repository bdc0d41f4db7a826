package dev.fanout.example;

import java.util.List;

/**
 * What was asked for on the command line.
 *
 * @param once run the scenarios and end, instead of serving
 * @param port where to serve; 0 for any port that is free
 */
record Options(boolean once, int port) {
    static final String USAGE = "usage: [--once] [--port NUMBER]";
    private static final int LARGEST_PORT = 65_535;

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException if it makes no sense; the message says what does not
     */
    static Options parse(List<String> args) {
        boolean once = false;
        int port = 8080;
        for (int i = 0; i < args.size(); i++) {
            switch (args.get(i)) {
                case "--once" -> once = true;
                case "--port" -> port = port(i + 1 < args.size() ? args.get(++i) : "");
                default -> throw new IllegalArgumentException("unknown option " + args.get(i));
            }
        }
        return new Options(once, port);
    }

    private static int port(String text) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > LARGEST_PORT) {
            throw new IllegalArgumentException("--port needs a number up to " + LARGEST_PORT + ", not '" + text + "'");
        }
        return Integer.parseInt(text);
    }
}
