package dev.fanout.comparison;

/** How often a race is run: more often with {@code -Dfanout.stress=100}. */
final class Rounds {
    private Rounds() {}

    static int of(int few) {
        return few * Integer.getInteger("fanout.stress", 1);
    }
}
