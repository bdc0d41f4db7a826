/** Who fans out: Fanout, and its peers, each as its own documentation shows it. */
@NullMarked
package dev.fanout.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
