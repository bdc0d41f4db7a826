package dev.fanout.processor.plan;

/**
 * What makes the generated class known to a framework that injects dependencies.
 *
 * @param onClass the annotation of the class: {@code @Component}
 * @param onConstructor that of the constructor to inject, which is the one with the runtime: {@code @Autowired}
 * @param onNamed that of a parameter whose name the user gave, with the name as its value: {@code @Qualifier}
 */
public record ComponentAnnotations(
        PlanType.Declared onClass, PlanType.Declared onConstructor, PlanType.Declared onNamed) {}
