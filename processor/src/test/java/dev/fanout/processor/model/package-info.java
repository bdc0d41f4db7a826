/** Interfaces that are made up at random, and what they should do. */
@NullMarked
package dev.fanout.processor.model;

import org.jspecify.annotations.NullMarked;
