@NullMarked
package dev.fanout.processor.emit;

import org.jspecify.annotations.NullMarked;
