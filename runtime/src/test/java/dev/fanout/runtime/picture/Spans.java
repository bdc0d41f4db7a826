package dev.fanout.runtime.picture;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Spans to draw; times are milliseconds. */
final class Spans {
    private Spans() {}

    static long ms(long millis) {
        return millis < 0 ? Span.NEVER : Duration.ofMillis(millis).toNanos();
    }

    static GatherSpan gather(String name, long from, long deadline, long to, Span... inside) {
        return new GatherSpan(name, ms(from), ms(deadline), ms(to), "", List.of(inside), Tally.NOTHING);
    }

    static CallSpan ok(String name, long queued, long begun, long end) {
        return call(name, queued, begun, -1, end, Ending.SUCCEEDED, "");
    }

    static CallSpan call(String name, long queued, long begun, long asked, long end, Ending ending, String detail) {
        Place place = begun < 0 ? Place.NONE : new Place(7, name);
        return new CallSpan(
                name.hashCode(),
                name,
                ms(queued),
                place,
                ms(begun),
                ms(asked),
                ms(end),
                ending,
                detail,
                false,
                List.of(),
                List.of());
    }

    static CallSpan needing(CallSpan call, CallSpan... inputs) {
        List<Long> ids = Arrays.stream(inputs).map(CallSpan::id).toList();
        return new CallSpan(
                call.id(),
                call.name(),
                call.queued(),
                call.thread(),
                call.begun(),
                call.asked(),
                call.end(),
                call.ending(),
                call.detail(),
                call.collected(),
                ids,
                call.inside());
    }

    static CallSpan collected(CallSpan call) {
        return new CallSpan(
                call.id(),
                call.name(),
                call.queued(),
                call.thread(),
                call.begun(),
                call.asked(),
                call.end(),
                call.ending(),
                call.detail(),
                true,
                call.inputs(),
                call.inside());
    }

    static CallSpan around(CallSpan call, Span... inside) {
        return new CallSpan(
                call.id(),
                call.name(),
                call.queued(),
                call.thread(),
                call.begun(),
                call.asked(),
                call.end(),
                call.ending(),
                call.detail(),
                call.collected(),
                call.inputs(),
                List.of(inside));
    }

    static CallSpan on(Place place, CallSpan call) {
        return new CallSpan(
                call.id(),
                call.name(),
                call.queued(),
                place,
                call.begun(),
                call.asked(),
                call.end(),
                call.ending(),
                call.detail(),
                call.collected(),
                call.inputs(),
                call.inside());
    }

    /** So many elements, on so many threads in turn, ten milliseconds each. */
    static List<CallSpan> map(String name, int elements, int threads) {
        return IntStream.range(0, elements)
                .mapToObj(i -> on(
                        new Place(i % threads, name),
                        ok(name + "#" + i, 0, 10L * (i / threads), 10L * (i / threads) + 10)))
                .toList();
    }

    static Panel panel(Span span, long now) {
        return Panel.of(1, span, ms(now));
    }
}
