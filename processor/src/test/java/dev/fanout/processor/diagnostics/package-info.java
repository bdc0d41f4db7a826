/** What users read when they made a mistake: on both compilers, at the right line, and as {@code docs/diagnostics.md} says. */
@NullMarked
package dev.fanout.processor.diagnostics;

import org.jspecify.annotations.NullMarked;
