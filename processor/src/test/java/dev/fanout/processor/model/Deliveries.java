package dev.fanout.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a simulated stream hands over, and when. */
final class Deliveries {
    private final ModelGather gather;
    private final List<String> read = new ArrayList<>();
    private boolean isStopped;

    Deliveries(ModelGather gather) {
        this.gather = gather;
    }

    void add(SimulatedRun run, long millis) {
        if (gather.shape().isStream() && !isStopped) {
            String key = gather.shape().isEach() ? run.element : run.name;
            read.add(Script.delivery(key, run.ended().outcome(), millis));
        }
    }

    /** The reader has closed the stream. */
    void stop() {
        isStopped = true;
    }

    boolean areEnough() {
        return gather.read().isPresent() && read.size() >= gather.read().getAsInt();
    }

    /** Whether more has come at once than was read: which of it nobody can say. */
    boolean areTooMany() {
        return gather.read().isPresent() && read.size() > gather.read().getAsInt();
    }

    int count() {
        return read.size();
    }

    /** As {@link Script#read} tells it. */
    String text() {
        return read.stream().sorted().collect(Collectors.joining(", ", "[", "]"));
    }
}
