@NullMarked
package dev.fanout.processor;

import org.jspecify.annotations.NullMarked;
