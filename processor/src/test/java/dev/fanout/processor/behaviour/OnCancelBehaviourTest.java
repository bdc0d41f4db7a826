package dev.fanout.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;

/** How calls are told to stop. */
class OnCancelBehaviourTest {
    /** Beside the call that writes there are some that end when they are interrupted: when all have, it would have been, too. */
    private static final String EXPORTS = """
            class Probe {
              final java.nio.channels.FileChannel file;
              final CountDownLatch running = new CountDownLatch(3);
              final CountDownLatch interrupted = new CountDownLatch(2);
              volatile boolean ended;

              Probe(java.nio.channels.FileChannel file) { this.file = file; }

              int sleep() throws InterruptedException {
                try {
                  running.countDown();
                  Thread.sleep(86_400_000);
                  return 0;
                } finally {
                  interrupted.countDown();
                }
              }

              long write(boolean notices) throws IOException {
                try {
                  file.write(java.nio.ByteBuffer.allocate(1), 0);
                  running.countDown();
                  long written = 1;
                  while (!notices || !Cancellation.current().isCancelled() || interrupted.getCount() > 0) {
                    written += file.write(java.nio.ByteBuffer.allocate(1), 0);
                  }
                  return written + file.write(java.nio.ByteBuffer.allocate(1), 0);
                } finally {
                  ended = true;
                }
              }

              int fail() throws IOException, InterruptedException {
                running.await();
                throw new IOException("broken");
              }
            }
            interface Exports {
              Probe probe();
              @Async default int before() throws InterruptedException { return probe().sleep(); }
              @Async%s default long export() throws IOException { return probe().write(%s); }
              @Async default int after() throws InterruptedException { return probe().sleep(); }
              @Async default int broken() throws IOException, InterruptedException { return probe().fail(); }
              @Gather({"before", "export", "after", "broken"}) void all() throws IOException, InterruptedException;
            }
            """;

    private static final String WHILE_A_SIBLING_FAILS = """
            java.nio.file.Path path = java.nio.file.Files.createTempFile("shared", ".bin");
            try (java.nio.channels.FileChannel file = java.nio.channels.FileChannel.open(
                path, java.nio.file.StandardOpenOption.WRITE, java.nio.file.StandardOpenOption.DELETE_ON_CLOSE)) {
              Probe probe = new Probe(file);
              try {
                new ConcurrentExports(probe, runtime).all();
                return "nothing failed";
              } catch (IOException e) {
                return List.of(e.getMessage(), probe.ended, file.isOpen());
              }
            }
            """;
    /** A read of "x" is done at once, one of "bad" fails while others wait, and any other waits until it is told to stop. */
    private static final String READS = """
            interface Api { String read(String what) throws IOException; }
            interface Reads {
              Api api();
              @Async(value = Api.class, onCancel = OnCancel.SIGNAL) Task<String> read(String what);
              @Async(onCancel = OnCancel.SIGNAL)
              default String copy(String read) throws IOException { return api().read("copy of " + read); }
              @Async default String broken() throws IOException { return api().read("bad"); }
              @Gather("read") List<String> all(@Each("what") List<String> whats) throws IOException;
              @Gather({"copy", "broken"}) List<String> both(String what) throws IOException;
            }
            class Told {
              final List<String> said = Collections.synchronizedList(new ArrayList<>());
              final CountDownLatch running = new CountDownLatch(1);

              Told() {}

              String read(String what) throws IOException {
                return read(what, () -> {});
              }

              String read(String what, Runnable onceRunning) throws IOException {
                if (what.equals("x")) {
                  return what;
                }
                CountDownLatch told = new CountDownLatch(1);
                try {
                  if (what.equals("bad")) {
                    running.await();
                    throw new IOException(what);
                  }
                  Cancellation.current().onCancel(told::countDown);
                  running.countDown();
                  onceRunning.run();
                  told.await();
                  said.add("told " + Cancellation.current().reason().orElseThrow());
                } catch (InterruptedException e) {
                  said.add("interrupted");
                }
                return "late";
              }
            }
            """;

    @BehaviourTest
    @DisplayName(
            "CAN-29: a shared channel stays open when a sibling of a signalled call fails, and the call is waited for")
    void signalledCall_keepsTheSharedChannelOpen(Variant variant) {
        Object result = variant.run(EXPORTS.formatted("(onCancel = OnCancel.SIGNAL)", "true"), WHILE_A_SIBLING_FAILS);

        assertThat(result).isEqualTo(List.of("broken", true, true));
    }

    @BehaviourTest
    @DisplayName("CAN-29: a shared channel is closed by the interrupt of a call that is not signalled")
    void interruptedCall_closesTheSharedChannel(Variant variant) {
        Object result = variant.run(EXPORTS.formatted("", "false"), WHILE_A_SIBLING_FAILS);

        assertThat(result).isEqualTo(List.of("broken", true, false));
    }

    @BehaviourTest
    void handleOfASignalledCall_cancelsItWithoutAnInterrupt(Variant variant) {
        Object result = variant.run(READS, """
                Told told = new Told();
                Task<String> task = new ConcurrentReads(told::read, runtime).read("long");
                told.running.await();
                boolean asked = task.cancel(true);
                return List.of(asked, task.outcome().isSuccess(), told.said);
                """);

        assertThat(result).isEqualTo(List.of(true, true, List.of("told REQUESTED")));
    }

    @BehaviourTest
    void callerOfASignalledDefaultMethodInterrupted_tellsItWithoutAnInterrupt(Variant variant) {
        Object result = variant.run(READS, """
                Told told = new Told();
                Thread caller = Thread.currentThread();
                Reads reads = new ConcurrentReads(what -> told.read(what, caller::interrupt), runtime);
                try {
                  return reads.copy("x");
                } catch (CancelledException e) {
                  return List.of(Thread.interrupted(), told.said);
                }
                """);

        assertThat(result).isEqualTo(List.of(true, List.of("told CALLER_INTERRUPTED")));
    }

    @BehaviourTest
    void elementOfASignalledCallFails_othersAreToldWithoutAnInterrupt(Variant variant) {
        Object result = variant.run(READS, """
                Told told = new Told();
                try {
                  return new ConcurrentReads(told::read, runtime).all(List.of("long", "bad"));
                } catch (IOException e) {
                  return List.of(e.getMessage(), told.said);
                }
                """);

        assertThat(result).isEqualTo(List.of("bad", List.of("told SIBLING_FAILED")));
    }

    @BehaviourTest
    void siblingOfASignalledCallThatWaitedForAnotherFails_tellsItWithoutAnInterrupt(Variant variant) {
        Object result = variant.run(READS, """
                Told told = new Told();
                try {
                  return new ConcurrentReads(told::read, runtime).both("x");
                } catch (IOException e) {
                  return List.of(e.getMessage(), told.said);
                }
                """);

        assertThat(result).isEqualTo(List.of("bad", List.of("told SIBLING_FAILED")));
    }
}
