/** Interfaces as a user of Fanout writes them; what is measured is the classes that are generated from them. */
@NullMarked
package dev.fanout.benchmarks.calls;

import org.jspecify.annotations.NullMarked;
