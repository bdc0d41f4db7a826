/**
 * What an annotation processor adds to the time that javac takes: for Fanout, and for other processors on as many types.
 *
 * <p>Each is compared with the same classes written out by hand: what the processor generated is compiled as ordinary sources, without it.
 */
@NullMarked
package dev.fanout.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
