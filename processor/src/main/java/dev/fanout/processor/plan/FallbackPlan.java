package dev.fanout.processor.plan;

/**
 * The method of the interface that replaces a call's failure. It is passed what the call is passed.
 *
 * @param method its name
 * @param isStatic whether it is a static method of the interface; otherwise a default method
 * @param takesFailure whether it is passed the failure as well, last
 * @param returns what it returns
 */
public record FallbackPlan(String method, boolean isStatic, boolean takesFailure, PlanType returns) {}
