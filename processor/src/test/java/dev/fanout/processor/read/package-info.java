@NullMarked
package dev.fanout.processor.read;

import org.jspecify.annotations.NullMarked;
