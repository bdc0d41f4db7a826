package dev.fanout.runtime;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Says how far a long {@code @Each} map is: how many elements have ended, how many do in a second, how many have failed, and how
 * much time is left.
 *
 * <pre>{@code
 * FanoutRuntime runtime = FanoutRuntime.builder().listener(new Progress()).build();
 * new ConcurrentProfiles(users, runtime).profiles(ids);
 *
 * // [====>     ] Profiles.profiles/profile: 4120 of 10000, 312/s, 3 failed, 18.8 s left
 * }</pre>
 *
 * <p>On a terminal it is one line, written over again up to ten times in a second; the last one stays. In a log a line comes
 * every ten seconds, and one at the end. Nothing is written about a map that is over within a second on a terminal, or within ten
 * in a log. Of several maps at once a terminal shows the one that began first.
 *
 * <p><b>Life.</b> It begins with the runtime that it is given to, and needs no end. It may be given to several runtimes, and be
 * combined with other listeners by {@link TaskListener#all}. What a runtime without a listener writes to the log is still written
 * there.
 *
 * <p><b>What is counted.</b> The elements of a map are the calls of one name in one gather. All that have ended count, also those
 * that failed or were cancelled. The rate is that of the last ten seconds or so, and the time left is what it would take the
 * rest at that rate.
 *
 * <p><b>Threads.</b> It has none: a line is written by the thread of an element that has just ended, and only what ends a map waits
 * for that. So a map in which nothing ends says nothing either. What the output throws is logged, and harms no call. It remembers some numbers
 * for each map that runs, and nothing of its elements.
 *
 * <p>Thread-safe. No method accepts null.
 */
public final class Progress implements Bystander {
    private static final System.Logger LOG = System.getLogger("dev.fanout");
    private static final Duration ON_TERMINAL_AFTER = Duration.ofSeconds(1);
    private static final Duration ON_TERMINAL_EVERY = Duration.ofMillis(100);
    private static final Duration IN_LOG_EVERY = Duration.ofSeconds(10);

    private final ProgressOutput output;
    private final LongSupplier clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Long, Map<String, MapProgress>> maps =
            new LinkedHashMap<>(); // guarded by lock, by gather and name
    private final ReentrantLock writing = new ReentrantLock();

    /**
     * Writes to {@link System#err} if the process has a {@linkplain System#console() console} that is a terminal, and otherwise to the
     * {@link System.Logger} named {@code dev.fanout}, as information.
     */
    public Progress() {
        this(
                Terminal.isThere() ? rewritten(System.err) : logged(line -> LOG.log(System.Logger.Level.INFO, line)),
                System::nanoTime);
    }

    Progress(ProgressOutput output, LongSupplier clock) {
        this.output = output;
        this.clock = clock;
    }

    /**
     * Writes one line over and over again.
     *
     * @param out shows a carriage return as a terminal does; is not closed
     * @return a listener
     */
    public static Progress onTerminal(PrintStream out) {
        return new Progress(rewritten(out), System::nanoTime);
    }

    /**
     * Writes a line now and then.
     *
     * <pre>{@code Progress.inLog(logger::info)}</pre>
     *
     * @param log takes a line, without a newline
     * @return a listener
     */
    public static Progress inLog(Consumer<String> log) {
        return new Progress(logged(log), System::nanoTime);
    }

    static ProgressOutput rewritten(PrintStream out) {
        return new RewrittenLine(Objects.requireNonNull(out, "out"), ON_TERMINAL_AFTER, ON_TERMINAL_EVERY);
    }

    static ProgressOutput logged(Consumer<String> log) {
        return new LoggedLines(Objects.requireNonNull(log, "log"), IN_LOG_EVERY);
    }

    @Override
    public void queued(CallInfo call, boolean required, List<CallInfo> inputs) {
        String name = nameOfMap(call);
        if (call.gather() == 0 || name.isEmpty()) {
            return;
        }
        lock.lock();
        try {
            maps.computeIfAbsent(call.gather(), gather -> new LinkedHashMap<>())
                    .computeIfAbsent(name, MapProgress::new)
                    .queued();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void started(CallInfo call) {
        lock.lock();
        try {
            MapProgress map = map(call);
            if (map != null) {
                map.started(clock.getAsLong());
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void ended(CallInfo call, Outcome<?> outcome) {
        List<MapProgress> over = List.of();
        boolean isDue;
        lock.lock();
        try {
            MapProgress map = map(call);
            if (map == null) {
                return;
            }
            map.ended(outcome);
            if (map.isOver()) {
                over = List.of(map);
                forget(call);
            }
            isDue = !map.isOver() && isDue(map, clock.getAsLong());
        } finally {
            lock.unlock();
        }
        finish(over);
        if (isDue && writing.tryLock()) {
            try {
                update(call);
            } finally {
                writing.unlock();
            }
        }
    }

    /** Asked for again: another thread may have written meanwhile, or the map may have ended. */
    private void update(CallInfo call) {
        ProgressLine line;
        lock.lock();
        try {
            long now = clock.getAsLong();
            MapProgress map = map(call);
            if (map == null || !isDue(map, now)) {
                return;
            }
            line = map.line(now);
        } finally {
            lock.unlock();
        }
        output.show(line);
    }

    @Override
    public void gatherEnded(GatherInfo gather, Optional<CancelReason> cancelled) {
        Map<String, MapProgress> left; // whose last calls were let go
        lock.lock();
        try {
            left = maps.remove(gather.id());
        } finally {
            lock.unlock();
        }
        if (left != null) {
            finish(left.values());
        }
    }

    private void finish(Collection<MapProgress> ended) {
        if (ended.isEmpty()) {
            return;
        }
        writing.lock();
        try {
            long now = clock.getAsLong();
            for (MapProgress map : ended) {
                if (map.hasRunFor(output.after(), now)) {
                    output.finish(map.lastLine(now));
                }
            }
        } finally {
            writing.unlock();
        }
    }

    private boolean isDue(MapProgress map, long now) {
        return map.hasRunFor(output.after(), now)
                && map.wasWrittenBefore(output.every(), now)
                && (!output.isSingle() || map == first());
    }

    private @Nullable MapProgress first() {
        return maps.values().stream()
                .flatMap(ofGather -> ofGather.values().stream())
                .filter(MapProgress::hasBegun)
                .findFirst()
                .orElse(null);
    }

    private void forget(CallInfo call) {
        Map<String, MapProgress> ofGather = maps.get(call.gather());
        if (ofGather != null) {
            ofGather.remove(nameOfMap(call));
            if (ofGather.isEmpty()) {
                maps.remove(call.gather());
            }
        }
    }

    private @Nullable MapProgress map(CallInfo call) {
        Map<String, MapProgress> ofGather = maps.get(call.gather());
        return ofGather == null ? null : ofGather.get(nameOfMap(call));
    }

    /** {@code Profiles.all/profile} of {@code Profiles.all/profile#2}; empty of a call that is no element. */
    private static String nameOfMap(CallInfo call) {
        String name = call.name();
        int number = name.lastIndexOf('#');
        boolean isElement = number > 0
                && number < name.length() - 1
                && Character.isDigit(name.charAt(number + 1))
                && Character.isDigit(name.charAt(name.length() - 1));
        return isElement ? name.substring(0, number) : "";
    }
}
