/** The dashboard: the annotated interface, its record, and the same page made one call after another. */
@NullMarked
package dev.fanout.example.dashboard;

import org.jspecify.annotations.NullMarked;
