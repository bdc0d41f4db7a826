/** What the calls of a fan-out do, the same for all who fan out. */
@NullMarked
package dev.fanout.benchmarks.body;

import org.jspecify.annotations.NullMarked;
