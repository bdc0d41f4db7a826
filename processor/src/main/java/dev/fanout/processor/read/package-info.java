/**
 * Reading: from the compiler's elements to a model of what the user wrote, without judging it.
 *
 * <p>Compilers differ in the order in which they list inherited members and in which of two equivalent ones they keep. So the members are walked
 * here: super-interfaces first, each once, methods in source order, every method as a member of the annotated interface.
 */
@NullMarked
package dev.fanout.processor.read;

import org.jspecify.annotations.NullMarked;
