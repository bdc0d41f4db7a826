/** What generated code runs on: groups that own their calls, tasks that end with them, outcomes that say how. */
@NullMarked
package dev.fanout.runtime;

import org.jspecify.annotations.NullMarked;
