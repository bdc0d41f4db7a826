package dev.fanout.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.runtime.Completion;
import dev.fanout.runtime.ManualClock;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the bodies of a described interface do: each takes its time, in a time that the test moves, and ends as described. */
public final class Script {

    /** Stands behind the name of a fallback that does not run on the thread of a body that has failed. */
    static final String UNENTERED = "'";

    /** Told apart by identity: two runs of one call may be alike. */
    private static final class Running {
        private final String method;
        private final String label;
        private final String thread;
        private final long until;
        private final Runnable ending;

        Running(String method, String label, long until, Runnable ending) {
            this.method = method;
            this.label = label;
            this.thread = Thread.currentThread().getName();
            this.until = until;
            this.ending = ending;
        }
    }

    private final ModelInterface model;
    private final ManualClock clock;
    private final List<Running> running = new ArrayList<>();
    private final List<String> starts = new ArrayList<>();
    private final Map<Thread, String> entered = new HashMap<>();
    private final List<String> excesses = new ArrayList<>();
    private final List<String> read = new CopyOnWriteArrayList<>();

    Script(ModelInterface model, ManualClock clock) {
        this.model = model;
        this.clock = clock;
    }

    // ---- how things are written, here and by the interpreter

    /** How a run is told from others: what it is called with, and when it began. */
    static String label(String call, List<String> arguments, long millis) {
        return value(call, arguments) + "@" + millis;
    }

    /** The value of a call tells where it comes from. */
    static String value(String call, List<String> arguments) {
        return call + "(" + String.join(",", arguments) + ")";
    }

    /** What a stream hands over. */
    static String delivery(String key, String outcome, long millis) {
        return key + "=" + outcome + "@" + millis;
    }

    // ---- what described interfaces call

    /** The body of a call. */
    public String run(String name, String element, Object... arguments) throws IOException, InterruptedException {
        ModelBody body = model.call(name).orElseThrow().body();
        enter(name);
        return play(name, "", body, element, texts(arguments));
    }

    /** The body of a fallback. */
    public String replace(String name, String element, Object... arguments) throws IOException, InterruptedException {
        ModelCall call = model.call(name).orElseThrow();
        ModelBody body = call.fallback().orElseThrow().body();
        String mark = hasEntered(name) ? "" : UNENTERED;
        return play(call.fallbackName(), mark, body, element, texts(arguments));
    }

    /** What an asynchronous client returns. */
    public CompletableFuture<String> stage(String name, String element, Object... arguments) {
        ModelBody body = model.call(name).orElseThrow().body();
        enter(name);
        List<String> texts = texts(arguments);
        CompletableFuture<String> stage = new CompletableFuture<>();
        Running run = begin(name, "", body, element, texts, () -> complete(stage, name, body, element, texts));
        CompletableFuture<String> watched = stage.whenComplete((value, failure) -> end(run));
        assertThat(watched).isNotNull();
        return stage;
    }

    /** Reads a stream to its end, or closes it after so many. */
    public String read(Stream<? extends Completion<?, ?>> stream, int count) {
        if (count == 0) {
            stream.forEach(each -> read.add(delivered(each)));
        } else {
            try (stream) {
                Iterator<? extends Completion<?, ?>> completions = stream.iterator();
                while (read.size() < count && completions.hasNext()) {
                    read.add(delivered(completions.next()));
                }
            }
        }
        return read.stream().sorted().collect(Collectors.joining(", ", "[", "]"));
    }

    private String delivered(Completion<?, ?> completion) {
        return delivery(Render.of(completion.key()), Render.of(completion.outcome()), millis());
    }

    private String play(String method, String mark, ModelBody body, String element, List<String> arguments)
            throws IOException, InterruptedException {
        CountDownLatch released = new CountDownLatch(1);
        Running run = begin(method, mark, body, element, arguments, released::countDown);
        try {
            released.await();
        } catch (InterruptedException stop) {
            if (!body.isStubborn()) {
                throw stop;
            }
        } finally {
            end(run);
        }
        return ending(method, body, element, arguments);
    }

    private static String ending(String method, ModelBody body, String element, List<String> arguments)
            throws IOException {
        if (!body.fails(element)) {
            return value(method, arguments);
        }
        switch (body.fault()) {
            case CHECKED -> throw new IOException(method);
            case ERROR -> throw new AssertionError(method);
            default -> throw new IllegalStateException(method);
        }
    }

    private static void complete(
            CompletableFuture<String> stage, String method, ModelBody body, String element, List<String> arguments) {
        try {
            stage.complete(ending(method, body, element, arguments));
        } catch (Throwable failure) {
            stage.completeExceptionally(failure);
        }
    }

    private static List<String> texts(Object... arguments) {
        return Stream.of(arguments)
                .map(argument -> argument instanceof Throwable failure ? Render.failure(failure) : Render.of(argument))
                .toList();
    }

    // ---- what the test sees and does

    /** Lets those go on whose time has come. */
    void release() {
        due().forEach(run -> {
            end(run); // before anybody hears of it
            run.ending.run();
        });
    }

    private synchronized List<Running> due() {
        return running.stream().filter(run -> run.until <= millis()).toList();
    }

    /** What runs now, in no order that means anything. */
    synchronized List<String> running() {
        return running.stream().map(run -> run.label).sorted().toList();
    }

    /** How much was read of a stream. */
    int read() {
        return read.size();
    }

    /** All that has begun. */
    synchronized List<String> starts() {
        return starts.stream().sorted().toList();
    }

    /** Where more has run at once than was to. */
    synchronized List<String> excesses() {
        return List.copyOf(excesses);
    }

    private synchronized void enter(String call) {
        entered.put(Thread.currentThread(), call);
    }

    private synchronized boolean hasEntered(String call) {
        return call.equals(entered.get(Thread.currentThread()));
    }

    private synchronized Running begin(
            String method, String mark, ModelBody body, String element, List<String> arguments, Runnable ending) {
        String label = label(method + mark, arguments, millis());
        Running run = new Running(method, label, millis() + body.millis(element), ending);
        running.add(run);
        starts.add(label);
        model.call(method).ifPresent(call -> call.limit().ifPresent(limit -> count(method, limit)));
        model.top().limit().ifPresent(this::countInTop);
        return run;
    }

    private void count(String method, int limit) {
        if (running.stream().filter(run -> run.method.equals(method)).count() > limit) {
            excesses.add("more than " + limit + ": " + running());
        }
    }

    private void countInTop(int limit) {
        String within = "It." + model.top().name() + "/";
        if (running.stream().filter(run -> run.thread.startsWith(within)).count() > limit) {
            excesses.add("more than " + limit + " in the gather: " + running());
        }
    }

    /** Also of a run that has ended before. */
    private synchronized void end(Running run) {
        running.remove(run);
    }

    private long millis() {
        return TimeUnit.NANOSECONDS.toMillis(clock.nanoTime());
    }
}
