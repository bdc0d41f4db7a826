/**
 * The text of a generated class, from its {@linkplain dev.fanout.processor.plan plan}: one small collaborator for each part.
 *
 * <p>{@link dev.fanout.processor.emit.ClassEmitter} conducts. What is emitted depends on the plan alone, so that the same interface
 * gives the same bytes on each build and with each compiler.
 */
@NullMarked
package dev.fanout.processor.emit;

import org.jspecify.annotations.NullMarked;
