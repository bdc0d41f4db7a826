package dev.fanout.example.cluster;

import com.hazelcast.core.Hazelcast;
import dev.fanout.OnLost;
import dev.fanout.hazelcast.HazelcastExecutor;
import dev.fanout.runtime.FanoutRuntime;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Members in JVMs of their own. They end with this process, whatever becomes of it. */
final class Members implements AutoCloseable {
    static final String LOGGING = "hazelcast.logging.type";
    private static final long PATIENCE_SECONDS = 20;

    private final List<Process> processes = new ArrayList<>();

    /** So many more, which join the member on that port. */
    void start(int members, String cluster, int port) throws IOException {
        for (int i = 0; i < members; i++) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-D" + LOGGING + "=none",
                            "-cp",
                            classPath(),
                            MemberMain.class.getName(),
                            cluster,
                            Integer.toString(port))
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        }
    }

    /** What a member has to have: the interface with its generated class, and four jars. */
    private static String classPath() {
        return Stream.of(MemberMain.class, HazelcastExecutor.class, Hazelcast.class, FanoutRuntime.class, OnLost.class)
                .map(Members::location)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(type + " is not in a file", e);
        }
    }

    List<Long> pids() {
        return processes.stream().map(Process::pid).toList();
    }

    /** Kills the first, as {@code kill -9} does. */
    void kill() {
        processes.get(0).destroyForcibly();
    }

    /** Has them leave in good order, and waits for that. */
    @Override
    public void close() {
        processes.forEach(Members::leave);
        processes.forEach(Members::awaitEnd);
    }

    private static void leave(Process process) {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitEnd(Process process) {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
