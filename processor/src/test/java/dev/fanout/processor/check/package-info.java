@NullMarked
package dev.fanout.processor.check;

import org.jspecify.annotations.NullMarked;
