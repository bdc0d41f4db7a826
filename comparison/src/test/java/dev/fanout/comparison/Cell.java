package dev.fanout.comparison;

/**
 * A place in the table.
 *
 * @param behaviour the number of the row
 * @param peer the column
 */
record Cell(int behaviour, Peer peer) {}
