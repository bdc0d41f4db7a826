package dev.fanout.processor.model;

/**
 * How often things occur in one made-up interface. Each has a taste of its own: what is rare in all of them hardly ever meets.
 *
 * @param timeout of calls
 * @param fallback of calls
 * @param fault of bodies
 * @param callLimit of calls that are mapped
 * @param deadline of gathers
 * @param gatherLimit of gathers
 * @param aim how many gathers are after some of their calls
 * @param executor how many calls run on one
 * @param nesting how many gathers are called by others
 */
record Taste(
        double timeout,
        double fallback,
        double fault,
        double callLimit,
        double deadline,
        double gatherLimit,
        double aim,
        double executor,
        double nesting) {

    static Taste of(Chance chance) {
        return new Taste(
                chance.of(0.5) ? 0.15 : 0.6,
                chance.of(0.5) ? 0.15 : 0.7,
                chance.of(0.5) ? 0.15 : 0.6,
                chance.of(0.5) ? 0.2 : 0.9,
                chance.of(0.6) ? 0.2 : 0.8,
                chance.of(0.5) ? 0.1 : 0.8,
                chance.of(0.4) ? 0.2 : 0.8,
                chance.of(0.6) ? 0.05 : 0.6,
                chance.of(0.6) ? 0.1 : 0.4);
    }
}
