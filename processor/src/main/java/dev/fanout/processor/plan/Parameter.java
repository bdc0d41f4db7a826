package dev.fanout.processor.plan;

/**
 * A parameter of a method.
 *
 * @param name the user's name for it
 * @param type its type
 */
public record Parameter(String name, PlanType type) {}
