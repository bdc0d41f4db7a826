package dev.fanout.runtime;

import dev.fanout.runtime.picture.CallSpan;
import dev.fanout.runtime.picture.Ending;
import dev.fanout.runtime.picture.Place;
import dev.fanout.runtime.picture.Span;
import java.util.List;

/** What a timeline remembers of a call. Guarded by the timeline's lock. */
final class RecordedCall extends Recorded {
    private final CallInfo info;
    private final boolean collected;
    private final List<Long> inputs;
    private Place thread = Place.NONE;
    private long begun;
    private boolean hasBegun;
    private long asked;
    private boolean wasAsked;
    private Ending ending = Ending.OPEN;
    private String detail = "";

    RecordedCall(CallInfo info, boolean collected, List<Long> inputs, Root root, long now) {
        super(root, now);
        this.info = info;
        this.collected = collected;
        this.inputs = inputs;
    }

    @SuppressWarnings("deprecation") // the id's getter that a JDK 17 has
    void begins(Thread on, long now) {
        thread = new Place(on.getId(), on.getName());
        begun = now;
        hasBegun = true;
    }

    void isAsked(CancelReason why, long now) {
        asked = now;
        wasAsked = true;
        detail = TimelineWords.of(why);
    }

    void ends(Outcome<?> outcome, long now) {
        ending = TimelineWords.ending(outcome);
        if (outcome instanceof Outcome.Failure<?> failure) {
            detail = TimelineWords.nameOf(failure.exception());
        } else if (outcome instanceof Outcome.Cancelled<?> cancelled) {
            detail = TimelineWords.of(cancelled.reason());
        }
        endAt(now);
    }

    @Override
    long id() {
        return info.id();
    }

    @Override
    Span span(long zero) {
        return new CallSpan(
                info.id(),
                info.name(),
                begin() - zero,
                thread,
                hasBegun ? begun - zero : Span.NEVER,
                wasAsked ? asked - zero : Span.NEVER,
                end(zero),
                ending,
                detail,
                collected,
                inputs,
                inside(zero));
    }
}
