package dev.fanout.runtime;

import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** So many calls and gathers, of which those go first that ended first. Guarded by the timeline's lock. */
final class TimelineMemory {
    private final int spans;
    private final Map<Long, Recorded> recorded = new HashMap<>(); // by id, which calls and gathers have in common
    private final Set<Root> roots = new LinkedHashSet<>();
    private final Queue<Root> finished = new ArrayDeque<>(); // but for calls that were let go, and may go on for ever
    private WeakReference<List<CallInfo>> lastInputs = new WeakReference<>(null);
    private List<Long> lastIds = List.of();

    TimelineMemory(int spans) {
        this.spans = spans;
    }

    Collection<Root> roots() {
        return roots;
    }

    void opened(GatherInfo gather, long now) {
        if (!recorded.containsKey(gather.id()) && hasRoom()) {
            Recorded around = around(gather.gather(), gather.around());
            Root root = rootOf(around);
            add(new RecordedGather(gather, root, now), root, around);
        }
    }

    void ended(GatherInfo gather, Optional<CancelReason> why, long now) {
        if (recorded.get(gather.id()) instanceof RecordedGather mine && !mine.hasEnded()) {
            mine.ends(why, now);
            oneEnds(mine);
        }
    }

    void queued(CallInfo call, boolean required, List<CallInfo> inputs, long now) {
        boolean isOfGather = call.gather() != 0;
        boolean isForgotten = isOfGather && around(call.gather(), 0) == null;
        if (isForgotten || recorded.containsKey(call.id())) { // or this timeline is told everything twice
            return;
        }
        boolean hasRoom = hasRoom();
        Recorded around = around(call.gather(), call.around()); // if it was not forgotten just now
        if (hasRoom && !(isOfGather && around == null)) {
            Root root = rootOf(around);
            add(new RecordedCall(call, isOfGather && !required, idsOf(inputs), root, now), root, around);
        } else if (around instanceof RecordedGather gather) {
            gather.leaves();
        }
    }

    /** Those that are remembered. All elements of a map have the same inputs, which may be many: they share the list. */
    private List<Long> idsOf(List<CallInfo> inputs) {
        if (inputs.isEmpty()) {
            return List.of();
        }
        if (lastInputs.get() != inputs) {
            lastInputs = new WeakReference<>(inputs);
            lastIds = inputs.stream()
                    .map(CallInfo::id)
                    .filter(recorded::containsKey)
                    .collect(
                            Collectors
                                    .toUnmodifiableList()); // which a span need not copy, as one that may contain nulls
        }
        return lastIds;
    }

    /** The call, if it is remembered and has not ended. */
    Optional<RecordedCall> call(CallInfo call) {
        return recorded.get(call.id()) instanceof RecordedCall mine && !mine.hasEnded()
                ? Optional.of(mine)
                : Optional.empty();
    }

    void ended(CallInfo call, Outcome<?> outcome, long now) {
        Optional<RecordedCall> mine = call(call);
        if (mine.isPresent()) {
            mine.get().ends(outcome, now);
            oneEnds(mine.get());
        } else if (!recorded.containsKey(call.id()) && recorded.get(call.gather()) instanceof RecordedGather gather) {
            gather.leftEnds(outcome);
        }
    }

    void forgetAllFinished() {
        while (!finished.isEmpty()) {
            forgetOneFinished();
        }
    }

    /** What it is inside of: the gather, or else the call; null if that has ended, is not remembered, or is not there. */
    private @Nullable Recorded around(long gather, long call) {
        Recorded around = recorded.get(gather != 0 ? gather : call);
        return around == null || around.hasEnded() ? null : around;
    }

    private static Root rootOf(@Nullable Recorded around) {
        return around == null ? new Root() : around.root();
    }

    private void add(Recorded span, Root root, @Nullable Recorded around) {
        recorded.put(span.id(), span);
        roots.add(root);
        root.add(span);
        if (around != null) {
            around.add(span);
        }
    }

    private void oneEnds(Recorded span) {
        if (span.root().outermost() == span) {
            finished.add(span.root());
        }
    }

    private boolean hasRoom() {
        while (recorded.size() >= spans && !finished.isEmpty()) {
            forgetOneFinished();
        }
        return recorded.size() < spans;
    }

    private void forgetOneFinished() {
        Root first = finished.remove();
        roots.remove(first);
        first.members().forEach(member -> recorded.remove(member.id()));
    }
}
