package dev.fanout.processor.model;

/**
 * A parameter of a call, described.
 *
 * @param name its name, which is that of what it gets
 * @param isOutcome whether it gets the outcome of a call, not its value
 */
record ModelInput(String name, boolean isOutcome) {}
