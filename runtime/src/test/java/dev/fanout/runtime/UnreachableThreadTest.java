package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.OnCancel;
import java.io.File;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A JVM that does not keep track of virtual threads collects one that waits for what nobody can reach. */
class UnreachableThreadTest {
    private static final String HELD = "the call is held";
    private static final String COLLECTED = "a thread that nobody holds is collected";

    /** What the other JVM runs. */
    static final class Forgets {
        private Forgets() {}

        public static void main(String[] arguments) throws InterruptedException {
            WeakReference<Thread> call = startAndForget();
            WeakReference<Thread> other = startOther();
            for (int i = 0; i < 20; i++) {
                System.gc();
                TimeUnit.MILLISECONDS.sleep(10);
            }
            System.out.println(other.get() == null ? COLLECTED : "threads are held");
            System.out.println(call.get() == null ? "the call was collected" : HELD);
        }

        /** A thread of the same kind that no runtime has to do with. */
        private static WeakReference<Thread> startOther() throws InterruptedException {
            CountDownLatch running = new CountDownLatch(1);
            Thread thread = VirtualThreads.factory().orElse(Thread::new).newThread(() -> {
                running.countDown();
                waitForEver();
            });
            thread.setDaemon(true);
            thread.start();
            running.await();
            return new WeakReference<>(thread);
        }

        private static void waitForEver() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException nobodyDoes) {
                throw new IllegalStateException(nobodyDoes);
            }
        }

        /** A call that waits for a latch of its own, of which nothing is left here. */
        private static WeakReference<Thread> startAndForget() throws InterruptedException {
            CountDownLatch running = new CountDownLatch(1);
            AtomicReference<WeakReference<Thread>> thread = new AtomicReference<>();
            Task<Object> forgotten = FanoutRuntime.shared().start("Test.forgotten", () -> {
                thread.set(new WeakReference<>(Thread.currentThread()));
                running.countDown();
                new CountDownLatch(1).await();
                return "never";
            });
            running.await();
            return forgotten.isDone() ? new WeakReference<>(null) : thread.get();
        }
    }

    private static Path classesOf(Class<?> type) {
        String name = type.getName().replace('.', '/') + ".class";
        String url = String.valueOf(type.getResource("/" + name)).replaceFirst("^jar:", "");
        return Path.of(URI.create(url.substring(0, url.length() - name.length()).replaceFirst("!?/$", "")));
    }

    @Test
    @DisplayName("MEM-01 #25: a forgotten call lives on in a JVM that would collect its thread")
    void forgottenCall_isHeld() throws Exception {
        String classPath = Stream.of(OnCancel.class, FanoutRuntime.class, Forgets.class)
                .map(UnreachableThreadTest::classesOf)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djdk.trackAllThreads=false",
                        "-cp",
                        classPath,
                        Forgets.class.getName()))
                .redirectErrorStream(true)
                .start();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(said).contains(HELD);
            if (VirtualThreads.factory().isPresent()) {
                assertThat(said).as("otherwise this proves nothing").contains(COLLECTED);
            }
            assertThat(process.waitFor()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }
}
