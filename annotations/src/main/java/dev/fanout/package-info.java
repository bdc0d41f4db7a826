/** What a user writes: {@code @Async} marks a call that can run concurrently, {@code @Gather} asks for results. */
@NullMarked
package dev.fanout;

import org.jspecify.annotations.NullMarked;
