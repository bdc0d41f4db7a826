package dev.fanout.processor.model;

/**
 * What replaces the failure of a call, described.
 *
 * @param body what it does
 * @param takesFailure whether it is told what it replaces
 */
record ModelFallback(ModelBody body, boolean takesFailure) {}
