package dev.fanout.processor.model;

import dev.fanout.runtime.ManualClock;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the bodies of a described interface do: each takes its time, in a time that the test moves, and ends as described. */
public final class Script {

    private record Running(String label, long until, CountDownLatch released) {}

    private final ModelInterface model;
    private final ManualClock clock;
    private final List<Running> running = new ArrayList<>();
    private final List<String> starts = new ArrayList<>();

    Script(ModelInterface model, ManualClock clock) {
        this.model = model;
        this.clock = clock;
    }

    /** How a run is told from others: what it is called with, and when it began. */
    static String label(String call, List<String> arguments, long millis) {
        return value(call, arguments) + "@" + millis;
    }

    /** The value of a call tells where it comes from. */
    static String value(String call, List<String> arguments) {
        return call + "(" + String.join(",", arguments) + ")";
    }

    /** The body of a call. */
    public String run(String name, String element, Object... arguments) throws IOException, InterruptedException {
        ModelCall call = model.call(name).orElseThrow();
        List<String> texts = Stream.of(arguments).map(Render::of).toList();
        Running run = begin(call, element, texts);
        try {
            run.released().await();
        } finally {
            end(run);
        }
        if (!call.fails(element)) {
            return value(name, texts);
        }
        if (call.fault() == ModelCall.Fault.CHECKED) {
            throw new IOException(name);
        }
        throw new IllegalStateException(name);
    }

    /** Lets those go on whose time has come. */
    synchronized void release() {
        running.stream()
                .filter(run -> run.until() <= millis())
                .forEach(run -> run.released().countDown());
    }

    /** What runs now, in no order that means anything. */
    synchronized List<String> running() {
        return running.stream().map(Running::label).sorted().collect(Collectors.toList());
    }

    /** All that has begun. */
    synchronized List<String> starts() {
        return starts.stream().sorted().toList();
    }

    private synchronized Running begin(ModelCall call, String element, List<String> arguments) {
        String label = label(call.name(), arguments, millis());
        Running run = new Running(label, millis() + call.millis(element), new CountDownLatch(1));
        running.add(run);
        starts.add(label);
        return run;
    }

    @SuppressWarnings("ReferenceEquality") // two runs of one call may be equal
    private synchronized void end(Running run) {
        running.remove(run); // its latch is its own, so no other is equal
    }

    private long millis() {
        return TimeUnit.NANOSECONDS.toMillis(clock.nanoTime());
    }
}
