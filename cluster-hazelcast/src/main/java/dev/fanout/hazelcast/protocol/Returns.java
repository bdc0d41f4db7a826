package dev.fanout.hazelcast.protocol;

import dev.fanout.runtime.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of calls that are given back, by a member or by whoever has started them. Guarded by the lock of its {@link Dispatcher}. */
final class Returns {
    private static final Comparator<Attempt> NEWEST_FIRST = Comparator.comparingLong(
                    (Attempt attempt) -> attempt.pending.sequence)
            .reversed();

    private boolean closed;

    /** None is sent again. */
    void close() {
        closed = true;
    }

    /** It is to stop, wherever it is. */
    static void stop(Pending call, boolean interrupt, Aftermath aftermath) {
        call.askedToStop = true;
        call.urged |= interrupt;
        Attempt attempt = call.attempt;
        if (attempt == null) {
            aftermath.stopped(call);
            call.line.withdrawn();
        } else if (attempt.withdraw()) {
            attempt.site.remove(attempt.id);
            aftermath.stopped(call);
        } else {
            aftermath.send(attempt.site.peer, new Stop(attempt.id, interrupt));
        }
    }

    /** It is over, unless it was to stop anyway. */
    static void fail(Pending call, RuntimeException why, Aftermath aftermath) {
        if (call.askedToStop) {
            aftermath.stopped(call);
        } else {
            aftermath.fail(call, why);
        }
    }

    /** Its member says how it has ended. */
    void ended(Attempt attempt, Outcome<@Nullable Object> outcome, Aftermath aftermath) {
        Pending call = attempt.pending;
        boolean isOverTime = call.request.deadline().hasPassed(); // and the member has seen it first
        if (outcome instanceof Outcome.Cancelled && !call.askedToStop && !isOverTime) {
            call.losses++;
            lost(attempt, "has stopped serving", true, aftermath);
        } else {
            aftermath.end(call, outcome);
        }
    }

    /** The member is out of reach; what has certainly not begun there goes on elsewhere, and what may have if it may run twice. */
    void lost(Site site, String why, Aftermath aftermath) {
        List<Attempt> attempts = new ArrayList<>();
        site.underWay().forEach(attempts::add);
        attempts.sort(NEWEST_FIRST);
        for (Attempt attempt : attempts) {
            site.remove(attempt.id);
            boolean mayHaveRun = !attempt.withdraw();
            attempt.pending.losses += mayHaveRun ? 1 : 0;
            lost(attempt, why, mayHaveRun, aftermath);
        }
    }

    private void lost(Attempt attempt, String why, boolean mayHaveRun, Aftermath aftermath) {
        Pending call = attempt.pending;
        call.mayHaveRun |= mayHaveRun;
        call.loss = new Pending.Loss(attempt.site.peer.name().address(), why);
        if (mayHaveRun && !call.mayRunAgain()) {
            call.attempt = null;
            fail(call, call.whyNobodyRunsIt(), aftermath);
        } else {
            putBack(call, aftermath);
        }
    }

    /** The member has not begun these, and never will. */
    void refused(Site site, List<Refusal> refusals, Aftermath aftermath) {
        List<Attempt> back = new ArrayList<>();
        for (Refusal refusal : refusals) {
            Attempt attempt = site.remove(refusal.id());
            if (attempt != null) {
                back.add(attempt);
                heed(refusal.why(), attempt);
            }
        }
        back.sort(NEWEST_FIRST);
        back.forEach(attempt -> putBack(attempt.pending, aftermath));
    }

    private static void heed(Refusal.Why why, Attempt attempt) {
        switch (why) {
            case NOT_SERVED -> attempt.site.servesNoLonger(attempt.pending.line.key());
            case BEHIND_UNREADABLE -> attempt.pending.alone = true;
            case CROWDED -> attempt.site.window().crowded();
        }
    }

    /** To the head of its line: after the newer ones, so that all are in the order in which they came. */
    private void putBack(Pending call, Aftermath aftermath) {
        call.attempt = null;
        if (closed || call.askedToStop) {
            fail(call, call.whyItWasNotSent(), aftermath);
        } else {
            call.line.addFirst(call);
        }
    }
}
