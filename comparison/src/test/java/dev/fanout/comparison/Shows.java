package dev.fanout.comparison;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test that shows what a peer does, under a name that says it: {@code completableFuture_leavesTheSiblingRunning}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Test
@ExtendWith(TrialExtension.class)
@interface Shows {
    /** Whether it is what the behaviour asks for. */
    Verdict value();
}
