package dev.fanout.processor.check;

import dev.fanout.processor.read.AnnotationUse;

/** How a call that runs is told to stop. */
public enum OnCancel {
    INTERRUPT,
    SIGNAL;

    /** What the annotation says; where it names no constant, the compiler says so. */
    static OnCancel of(AnnotationUse async) {
        return async.constant("onCancel").map(OnCancel::valueOf).orElse(INTERRUPT);
    }
}
