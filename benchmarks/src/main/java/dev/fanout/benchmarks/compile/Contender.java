package dev.fanout.benchmarks.compile;

import java.util.List;

/**
 * A processor with the types that it works on.
 *
 * @param name what it is called in reports
 * @param unit what one of its types is called there
 * @param processors its classes
 * @param processorPath a class of each jar that it needs to run
 * @param classPath a class of each jar that its users compile against
 * @param types what it is given to process
 */
record Contender(
        String name,
        String unit,
        List<String> processors,
        List<String> processorPath,
        List<String> classPath,
        AnnotatedTypes types) {

    /** Fanout first. */
    static List<Contender> all() {
        return List.of(fanout(), mapStruct(), autoValue(), dagger());
    }

    private static Contender fanout() {
        String processor = "dev.fanout.processor.FanoutProcessor";
        return new Contender(
                "Fanout",
                "interface",
                List.of(processor),
                List.of(processor, "com.palantir.javapoet.JavaFile"),
                List.of("dev.fanout.Async", "dev.fanout.runtime.Task"),
                new FanoutTypes());
    }

    private static Contender mapStruct() {
        String processor = "org.mapstruct.ap.MappingProcessor";
        return new Contender(
                "MapStruct",
                "mapper",
                List.of(processor),
                List.of(processor),
                List.of("org.mapstruct.Mapper"),
                new MapStructTypes());
    }

    /** With all processors of its jar, as it runs for everybody. */
    private static Contender autoValue() {
        String folder = "com.google.auto.value.processor.";
        return new Contender(
                "AutoValue",
                "value class",
                List.of(
                        folder + "AutoAnnotationProcessor",
                        folder + "AutoBuilderProcessor",
                        folder + "AutoOneOfProcessor",
                        folder + "AutoValueBuilderProcessor",
                        folder + "AutoValueProcessor"),
                List.of(folder + "AutoValueProcessor"),
                List.of("com.google.auto.value.AutoValue"),
                new AutoValueTypes());
    }

    private static Contender dagger() {
        String processor = "dagger.internal.codegen.ComponentProcessor";
        return new Contender(
                "Dagger",
                "component",
                List.of(processor),
                List.of(
                        processor,
                        "dagger.Component",
                        "dagger.model.BindingGraph",
                        "com.google.common.collect.ImmutableList",
                        "com.google.common.util.concurrent.internal.InternalFutureFailureAccess",
                        "com.google.devtools.ksp.processing.SymbolProcessor",
                        "com.google.googlejavaformat.java.Formatter",
                        "com.google.errorprone.annotations.CanIgnoreReturnValue",
                        "com.squareup.javapoet.JavaFile",
                        "com.squareup.kotlinpoet.FileSpec",
                        "jakarta.inject.Inject",
                        "javax.annotation.Nullable",
                        "javax.inject.Inject",
                        "kotlin.Unit",
                        "kotlin.metadata.jvm.KotlinClassMetadata",
                        "net.ltgt.gradle.incap.IncrementalAnnotationProcessor",
                        "org.checkerframework.checker.nullness.compatqual.NullableDecl"),
                List.of("dagger.Component", "javax.inject.Inject", "jakarta.inject.Inject"),
                new DaggerTypes());
    }
}
