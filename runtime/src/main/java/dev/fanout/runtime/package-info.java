/**
 * What generated code runs on, and what people can write in too.
 *
 * <p>A <em>call</em> is a unit of blocking work on a thread of its own. A {@link dev.fanout.runtime.Task} is a call that was
 * started; how it ended is its {@link dev.fanout.runtime.Outcome}. A {@link dev.fanout.runtime.TaskGroup} owns calls: none
 * outlives it. A {@link dev.fanout.runtime.FanoutRuntime} provides the threads, and owns the tasks that no call or group does.
 * A {@link dev.fanout.runtime.Deadline} is inherited by everything below.
 *
 * <p>Types are not null unless they say so.
 */
@NullMarked
package dev.fanout.runtime;

import org.jspecify.annotations.NullMarked;
