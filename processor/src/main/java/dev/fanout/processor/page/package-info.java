/**
 * Pages that need nothing but themselves: HTML in which every text is escaped, graphs as SVG, and Java with its words told apart.
 *
 * <p>Nothing here knows what a plan is. What is drawn depends on what is passed alone, so that the same gives the same bytes.
 */
@NullMarked
package dev.fanout.processor.page;

import org.jspecify.annotations.NullMarked;
