/** What the runtime publishes from one thread to another, without a lock or a join in between. */
@NullMarked
package dev.fanout.runtime;

import org.jspecify.annotations.NullMarked;
