/**
 * What generated code runs on, and what people can write in too.
 *
 * <p>A <em>call</em> is a unit of blocking work on a thread of its own. A {@link dev.fanout.runtime.Task} is a call that was
 * started; how it ended is its {@link dev.fanout.runtime.Outcome}. A {@link dev.fanout.runtime.TaskGroup} owns calls: none
 * outlives it. A {@link dev.fanout.runtime.FanoutRuntime} provides the threads, and owns the tasks that no call or group does.
 * A {@link dev.fanout.runtime.Deadline} is inherited by everything below.
 *
 * <p>A task, from left to right; nothing ever goes back but the end of a shield:
 *
 * <pre>
 * WAITING ──► RUNNING ─────────────────────────────────────────────────► SUCCEEDED | FAILED
 *    │         │ ▲  │
 *    │  shield ▼ │  ├─ cancel(false) ─► SIGNALLED ──────────────┬──────► SUCCEEDED | FAILED | CANCELLED
 *    │    SHIELDED  │                       │ cancel(true)      │
 *    │              └─ cancel(true) ─► INTERRUPTING ► INTERRUPTED
 *    │                                                          └ letGoAfter ─► LETTING_GO ► LET_GO ► CANCELLED
 *    └─► CANCELLED before it began | FAILED because an input did, or its thread was refused
 *
 * A call whose client has returned a stage has no thread: RUNNING ► AWAITING, or SIGNALLED | INTERRUPTED ► AWAITING_SIGNALLED,
 * which is also what a request makes of AWAITING; the end is the same.
 *
 * In a shield a request waits: SHIELDED ► SHIELDED_SIGNALLED | SHIELDED_INTERRUPTED, and counts at its end.
 * </pre>
 *
 * <p>{@code isDone()} is true in the last three, of which none is ever left. The outcome is there from {@code LET_GO} on.
 *
 * <p>A group counts what is unfinished - its owner until it joins, each task, each thread that is about to decide - and takes one
 * decision at most:
 *
 * <pre>
 * OPEN ── a required call fails | the deadline passes | the owner is interrupted | cancel() ──► DECIDED: the rest is cancelled
 *   │                                                                                             │
 *   └── join: waits until nothing is unfinished ─────────────► ENDED ◄── waits for the same ──────┘
 *
 * DECIDED is one of Failed, Expired, Interrupted, Cancelled, Enclosing (a group around it, on the same thread, was decided),
 * Won (a race). What comes at ENDED decides nothing any more. close() after ENDED lets go of calls, contexts and
 * failures; the decision stays.
 * </pre>
 *
 * <p>Types are not null unless they say so.
 */
@NullMarked
package dev.fanout.runtime;

import org.jspecify.annotations.NullMarked;
