/** What calls cost in memory while they are blocked, all at once. */
@NullMarked
package dev.fanout.benchmarks.memory;

import org.jspecify.annotations.NullMarked;
