/**
 * Planning: from a checked interface to the {@linkplain dev.fanout.processor.plan plan} of its class.
 *
 * <p>Nothing is decided here that could be wrong: what is resolved is put into the plan's own words, and the compiler's types and elements are left behind.
 */
@NullMarked
package dev.fanout.processor.planner;

import org.jspecify.annotations.NullMarked;
