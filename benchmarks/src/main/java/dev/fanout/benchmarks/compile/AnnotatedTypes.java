package dev.fanout.benchmarks.compile;

import java.util.List;

/** Sources for a processor: one annotated type for each feature, with what belongs to it. */
interface AnnotatedTypes {

    List<SourceFile> of(Feature feature);
}
