package dev.fanout.example.playground;

import dev.fanout.example.calls.CallEntry;
import dev.fanout.example.calls.CallLog;
import dev.fanout.example.dashboard.Attempt;
import dev.fanout.example.dashboard.Backend;
import dev.fanout.example.dashboard.Dashboards;
import dev.fanout.example.services.LocalBackend;
import dev.fanout.example.view.Answer;
import dev.fanout.example.view.CountsView;
import dev.fanout.example.view.DashboardView;
import dev.fanout.example.view.Shown;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Recording;
import dev.fanout.runtime.TaskListener;
import dev.fanout.runtime.Timeline;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Something that a visitor has asked for: made once, by the thread that calls {@link #make()}. That thread is interrupted by
 * {@link #stop()}, and a gather whose caller is interrupted cancels its calls and waits for their end. Everything else can be asked by any
 * thread at any time.
 *
 * <p>It has a runtime of its own, since each visitor sets other limits and deadlines; a usual application has one.
 */
public final class Run {
    /** As long as nobody waits. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final String id;
    private final Choices choices;
    private final LocalBackend local;
    private final long began = System.nanoTime();
    private final Timeline timeline = new Timeline(2 * ChoicesForm.ELEMENTS.get(ChoicesForm.ELEMENTS.size() - 1));
    private final CallCounts counts = new CallCounts();
    private final CallLog log = new CallLog("profile", "activity", "notifications", "recommendations");
    private final FutureTask<Attempt<Shown>> work = new FutureTask<>(this::attempt);
    private volatile @Nullable Attempt<Shown> attempt;
    private volatile @Nullable Duration stopped;
    private volatile @Nullable Duration ended;

    Run(String id, Choices choices, LocalBackend local) {
        this.id = id;
        this.choices = choices;
        this.local = local;
    }

    /** What it is asked for by. */
    public String id() {
        return id;
    }

    /** What was chosen for it. */
    public Choices choices() {
        return choices;
    }

    /** Makes it, and returns when its calls have ended, however. */
    void make() {
        work.run();
        // An interrupt of ours was for the work, and not for what the thread does next.
        if (Thread.interrupted() && stopped == null) {
            Thread.currentThread().interrupt();
        }
    }

    /** Notes that it has been made. */
    synchronized void end() {
        ended = elapsed();
    }

    /** Asks for its end, because nobody waits for it any more. Nothing happens if it has ended, or was asked before. */
    public synchronized void stop() {
        if (stopped == null && ended == null) {
            stopped = elapsed();
            work.cancel(true);
        }
    }

    private Attempt<Shown> attempt() {
        try (FanoutRuntime runtime = runtime()) {
            Backend backend = local.backend(choices.faults(), !choices.isList(), PATIENCE, runtime);
            Dashboards dashboards = backend.dashboards(log);
            Attempt<Shown> made = Attempt.of(log, () -> gather(dashboards));
            attempt = made;
            return made;
        }
    }

    private FanoutRuntime runtime() {
        return FanoutRuntime.builder()
                .listener(TaskListener.all(timeline, counts))
                .settings(this::setting)
                .build();
    }

    private @Nullable String setting(String key) {
        if (key.equals(choices.gather() + ".timeout")) {
            return choices.deadline().toMillis() + "ms";
        }
        return key.equals(choices.gather() + ".limit") ? limit() : null;
    }

    private @Nullable String limit() {
        if (choices.order() == Order.SEQUENTIAL) {
            return "1";
        }
        return choices.isList() ? Integer.toString(choices.limit()) : null;
    }

    private Shown gather(Dashboards dashboards) throws Exception {
        long user = choices.user();
        boolean strict = choices.rule() == Rule.REQUIRED;
        if (choices.isList()) {
            List<Long> users =
                    LongStream.rangeClosed(1, choices.elements()).boxed().toList();
            return strict
                    ? CountsView.complete(dashboards.strictNotificationsOf(users))
                    : CountsView.of(dashboards.notificationsOf(users));
        }
        return switch (choices.rule()) {
            case REQUIRED -> DashboardView.of(dashboards.strictDashboard(user));
            case MIXED -> DashboardView.of(dashboards.dashboard(user));
            case COLLECTED -> DashboardView.of(dashboards.lenientDashboard(user));
        };
    }

    /** What came of it, so far. */
    public Answer answer() {
        if (isRunning()) {
            return Answer.RUNNING;
        }
        return stopped == null
                ? result().map(made -> Answer.of(made.outcome())).orElse(Answer.STOPPED)
                : Answer.STOPPED;
    }

    /** What came of it; empty while it runs, and if it was stopped before it began. */
    public Optional<Attempt<Shown>> result() {
        return Optional.ofNullable(ended == null ? null : attempt);
    }

    /** The calls that its clients have made so far. */
    List<CallEntry> madeCalls() {
        return log.entries();
    }

    /** When it was asked to stop, counted from its beginning; empty if it was not. */
    public Optional<Duration> stopped() {
        return Optional.ofNullable(stopped);
    }

    /** Whether it has not ended. */
    public boolean isRunning() {
        return ended == null;
    }

    /** How long it took, or has taken so far. */
    public Duration took() {
        Duration end = ended;
        return end == null ? elapsed() : end;
    }

    /** How its calls are. */
    public Calls calls() {
        return counts.now();
    }

    /** What ran when; empty if nothing has begun. */
    public Optional<Recording> recording() {
        return timeline.recordings().stream().findFirst();
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
