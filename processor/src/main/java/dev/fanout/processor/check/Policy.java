package dev.fanout.processor.check;

import dev.fanout.processor.read.AnnotationUse;

/**
 * What a call carries with it, whoever makes it.
 *
 * @param onCancel how it is told to stop
 */
public record Policy(OnCancel onCancel) {

    /** That of an {@code @Async}. */
    static Policy of(AnnotationUse async) {
        return new Policy(OnCancel.of(async));
    }
}
