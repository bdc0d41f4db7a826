package dev.fanout.processor.check;

import dev.fanout.processor.read.AnnotationUse;

/** What becomes of a call that runs in another process when that is lost. */
public enum OnLost {
    FAIL,
    RERUN;

    /** What the annotation says; where it names no constant, the compiler says so. */
    static OnLost of(AnnotationUse async) {
        return async.constant("onLost").map(OnLost::valueOf).orElse(FAIL);
    }
}
