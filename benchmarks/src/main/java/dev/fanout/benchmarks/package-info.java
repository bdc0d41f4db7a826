/** What Fanout costs beside what people write by hand, measured with JMH. */
@NullMarked
package dev.fanout.benchmarks;

import org.jspecify.annotations.NullMarked;
