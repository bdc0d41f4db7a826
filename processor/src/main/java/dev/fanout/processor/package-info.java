/** Generates the concurrent implementation of an annotated interface at compile time. */
@NullMarked
package dev.fanout.processor;

import org.jspecify.annotations.NullMarked;
