/**
 * How callers and members talk about calls. Knows no engine: that is behind {@link dev.fanout.hazelcast.protocol.Transport}.
 *
 * <p>Between two members there is a link in each direction: an outbox, of which all that has gathered goes as one message, and the next
 * one when that has arrived. So a stop never overtakes its call, one call goes at once, and many go by hundreds. Messages of a session are
 * numbered; what may have got lost is sent again, and taken once.
 *
 * <pre>
 * caller                                                          member
 *   Caller ─► Dispatcher ─► Outbox ── calls, stops ──────────────► Inbox ─► Server ─► Starter ─► runtime
 *               │  Lines: what waits for room                                │  Clients: what runs for whom
 *               │  Sites: what is under way, its Window                      │
 *             Inbox ◄────────────────── ends, refusals, announcements ── Outbox
 * </pre>
 *
 * <p>A call is at one place at a time: it waits with the caller; it is under way at one member as an attempt with an id of its own; it has
 * ended. What a member says of an id that is not under way there comes too late, and means nothing.
 *
 * <p>No lock is held while something else is called. Messages are read and written by workers, since that runs users' code, never by
 * threads of the engine. Types are not null unless they say so.
 */
@NullMarked
package dev.fanout.hazelcast.protocol;

import org.jspecify.annotations.NullMarked;
