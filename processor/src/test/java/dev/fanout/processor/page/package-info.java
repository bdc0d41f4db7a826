@NullMarked
package dev.fanout.processor.page;

import org.jspecify.annotations.NullMarked;
