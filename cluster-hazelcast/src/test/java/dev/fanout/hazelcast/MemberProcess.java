package dev.fanout.hazelcast;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Another JVM, and what it has said. */
final class MemberProcess implements AutoCloseable {
    /** A JVM that lives for seconds has no use for its second compiler. */
    static final List<String> SHORT_LIFE = List.of("-XX:TieredStopAtLevel=1");

    private static final Duration LONGEST = Duration.ofSeconds(40);

    private final Process process;
    private final Thread reader;
    private final List<String> said = new ArrayList<>();
    private int next;
    private int marks;

    MemberProcess(
            Class<?> main, List<String> options, List<String> moreClassPath, String classPath, List<String> arguments)
            throws IOException {
        List<String> path = new ArrayList<>(List.of(classPath));
        path.addAll(moreClassPath);
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-Xmx256m"));
        command.addAll(options);
        command.addAll(List.of("-cp", String.join(File.pathSeparator, path), main.getName()));
        command.addAll(arguments);
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        reader = new Thread(this::read, "output of member " + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(this::add);
        } catch (IOException | UncheckedIOException killed) {
            add("gone");
        }
    }

    private synchronized void add(String line) {
        said.add(line);
        notifyAll();
    }

    long pid() {
        return process.pid();
    }

    /** The rest of the next line that begins so; those before it are not looked at again. */
    synchronized String await(String beginning) throws InterruptedException {
        until(() -> isNext(beginning), beginning);
        return said.get(next - 1).substring(beginning.length()).strip();
    }

    private synchronized boolean isNext(String beginning) {
        while (next < said.size()) {
            if (said.get(next++).startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    /** Waits until it has said so many lines more than those that were looked at. */
    synchronized void awaitLines(int more) throws InterruptedException {
        int enough = next + more;
        until(() -> said.size() >= enough, more + " lines more");
    }

    private synchronized void until(BooleanSupplier isSaid, String what) throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!isSaid.getAsBoolean()) {
            long millis = (end - System.nanoTime()) / 1_000_000;
            if (millis <= 0) {
                throw new AssertionError("the member has not said: " + what);
            }
            wait(millis);
        }
    }

    /** All that it has said until now, since this was asked before. None of it can be awaited any more. */
    List<String> said() throws IOException, InterruptedException {
        if (process.isAlive()) {
            return saidBefore("mark " + ++marks); // what it has said is read here a little later
        }
        reader.join();
        synchronized (this) {
            return take(said.size());
        }
    }

    private synchronized List<String> saidBefore(String mark) throws IOException, InterruptedException {
        tell(Orders.SAY + mark);
        await(mark);
        List<String> all = take(next);
        return all.subList(0, all.size() - 1);
    }

    /** The first of what is kept; a member may say millions of lines. */
    private List<String> take(int lines) {
        List<String> first = said.subList(0, lines);
        List<String> taken = new ArrayList<>(first);
        first.clear();
        next = 0;
        return taken;
    }

    /** Gives it one of the {@link Orders}. */
    void tell(String order) throws IOException {
        process.getOutputStream().write((order + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** As kill -9 does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Sends a signal. */
    void signal(String name) throws IOException, InterruptedException {
        int failed = new ProcessBuilder("kill", "-" + name, Long.toString(pid()))
                .start()
                .waitFor();
        if (failed != 0) {
            throw new IOException("no signal " + name + " was sent");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        boolean interrupted = false;
        while (reader.isAlive()) {
            try {
                reader.join();
            } catch (InterruptedException told) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
