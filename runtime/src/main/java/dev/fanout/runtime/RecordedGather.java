package dev.fanout.runtime;

import dev.fanout.runtime.picture.Ending;
import dev.fanout.runtime.picture.GatherSpan;
import dev.fanout.runtime.picture.Span;
import dev.fanout.runtime.picture.Tally;
import java.util.Optional;

/** What a timeline remembers of a gather. Guarded by the timeline's lock. */
final class RecordedGather extends Recorded {
    private final GatherInfo info;
    private String decision = "";
    private Tally left = Tally.NOTHING;

    RecordedGather(GatherInfo info, Root root, long now) {
        super(root, now);
        this.info = info;
    }

    void ends(Optional<CancelReason> why, long now) {
        decision = why.map(TimelineWords::ofGather).orElse("");
        endAt(now);
    }

    /** A call of it is not remembered. */
    void leaves() {
        left = left.and(Ending.OPEN);
    }

    /** One of those that are not remembered has ended. */
    void leftEnds(Outcome<?> outcome) {
        left = left.ended(TimelineWords.ending(outcome));
    }

    @Override
    long id() {
        return info.id();
    }

    @Override
    Span span(long zero) {
        long begin = begin() - zero;
        long deadline =
                info.timeout().map(timeout -> begin + Deadline.nanos(timeout)).orElse(Span.NEVER);
        return new GatherSpan(info.name(), begin, deadline, end(zero), decision, inside(zero), left);
    }
}
