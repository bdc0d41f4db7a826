/** From JMH's raw data to a page with tables and plots. */
@NullMarked
package dev.fanout.benchmarks.report;

import org.jspecify.annotations.NullMarked;
