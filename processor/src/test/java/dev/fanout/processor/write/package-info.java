@NullMarked
package dev.fanout.processor.write;

import org.jspecify.annotations.NullMarked;
