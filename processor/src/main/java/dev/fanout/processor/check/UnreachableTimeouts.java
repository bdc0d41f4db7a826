package dev.fanout.processor.check;

import dev.fanout.processor.read.AnnotationUse;
import dev.fanout.processor.read.SourceInterface;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * Timeouts inside of shorter ones. A deadline is inherited, so what is part of a gather has no more time than the gather, and no more than those that this one
 * is part of.
 *
 * <p>A timeout that is reached in one gather is left alone, however many others end it earlier. That a call can be made by itself, and a gather asked for, is no
 * gather that reaches it: then every timeout would be reached.
 *
 * @param gathers all gathers of the interface; none is part of itself
 */
record UnreachableTimeouts(SourceInterface source, List<CheckedGather> gathers, Problems problems) {

    private static final Comparator<CheckedGather> BY_TIME = Comparator.comparing(UnreachableTimeouts::time);

    void check(List<Call> calls) {
        for (Call call : calls) {
            call.policy()
                    .timeout()
                    .ifPresent(own -> endedBy(call)
                            .filter(gather -> time(gather).compareTo(own) <= 0)
                            .ifPresent(
                                    gather -> report(call, call.method().async().orElseThrow(), gather)));
        }
        for (CheckedGather inner : gathers) {
            GatherHead head = inner.head();
            // The same time says nothing wrong here: a gather is asked for by itself as well.
            head.policy()
                    .timeout()
                    .ifPresent(own -> endedBy(head)
                            .filter(gather -> time(gather).compareTo(own) < 0)
                            .ifPresent(gather -> report(head, head.use(), gather)));
        }
    }

    /** Of the gathers that it is part of, the one whose deadline counts where it has the most time; empty if there is no end to that. */
    private Optional<CheckedGather> endedBy(Callee part) {
        List<CheckedGather> making = gathers.stream()
                .filter(gather ->
                        gather.nodes().stream().anyMatch(node -> node.callee().equals(part)))
                .toList();
        List<CheckedGather> ends =
                making.stream().flatMap(gather -> firstToEnd(gather).stream()).toList();
        return ends.size() == making.size() ? ends.stream().reduce(BinaryOperator.maxBy(BY_TIME)) : Optional.empty();
    }

    /** Of a gather and those that it is part of, the one whose deadline comes first; the innermost of several. */
    private Optional<CheckedGather> firstToEnd(CheckedGather gather) {
        return Stream.concat(
                        Stream.of(gather).filter(each -> each.policy().timeout().isPresent()),
                        endedBy(gather.head()).stream())
                .reduce(BinaryOperator.minBy(BY_TIME));
    }

    private static Duration time(CheckedGather gather) {
        return gather.policy().timeout().orElseThrow();
    }

    /** At the inner timeout, or where that is inherited at the outer one, which made it so; nothing is said of two that are. */
    private void report(Callee part, AnnotationUse use, CheckedGather gather) {
        GatherHead outer = gather.head();
        Optional<Position> position = isOwn(part)
                ? Optional.of(Position.of(part.method().element(), use, "timeout"))
                : Optional.of(outer)
                        .filter(this::isOwn)
                        .map(own -> Position.of(own.method().element(), own.use(), "timeout"));
        position.ifPresent(place -> problems.add(
                Rule.UNREACHABLE_TIMEOUT, place, part.name(), part.name(), outer.name(), outer.name(), part.name()));
    }

    private boolean isOwn(Callee callee) {
        return callee.method().declaredIn().equals(source.element());
    }
}
