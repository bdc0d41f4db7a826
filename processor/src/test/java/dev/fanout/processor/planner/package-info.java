@NullMarked
package dev.fanout.processor.planner;

import org.jspecify.annotations.NullMarked;
