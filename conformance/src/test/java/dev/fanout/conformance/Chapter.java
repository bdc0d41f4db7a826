package dev.fanout.conformance;

import java.util.List;

/**
 * Rows on one subject.
 *
 * @param title as in {@code A. Starting calls}
 * @param rows in their order
 */
record Chapter(String title, List<Row> rows) {}
