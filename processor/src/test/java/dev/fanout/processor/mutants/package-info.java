/** Right interfaces that something has been done to, and what is said about them. */
@NullMarked
package dev.fanout.processor.mutants;

import org.jspecify.annotations.NullMarked;
