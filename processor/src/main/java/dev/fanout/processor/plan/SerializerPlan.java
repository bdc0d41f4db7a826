package dev.fanout.processor.plan;

/**
 * What writes values that travel in another form.
 *
 * @param type the class of its values, erased
 * @param serializer its own class
 */
public record SerializerPlan(PlanType type, PlanType serializer) {}
