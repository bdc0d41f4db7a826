/** Which combinations are measured together, how long, and where the raw data goes. */
@NullMarked
package dev.fanout.benchmarks.suite;

import org.jspecify.annotations.NullMarked;
