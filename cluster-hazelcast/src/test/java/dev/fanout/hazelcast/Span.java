package dev.fanout.hazelcast;

import java.io.Serializable;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** From when to when a call has run, by the clock of the machine, and in which process. */
public record Span(long begin, long end, long pid) implements Serializable {

    /** That of a call which takes so long. */
    public static Span of(long nanos) throws InterruptedException {
        long begin = System.nanoTime();
        TimeUnit.NANOSECONDS.sleep(nanos);
        return new Span(begin, System.nanoTime(), ProcessHandle.current().pid());
    }

    /** How many of them have run at once, when most did. */
    static long mostAtOnce(List<Span> spans) {
        return spans.stream()
                .mapToLong(at -> spans.stream()
                        .filter(other -> other.begin <= at.begin && at.begin < other.end)
                        .count())
                .max()
                .orElseThrow();
    }
}
