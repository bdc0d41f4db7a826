package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VirtualThreadsTest {
    private static final boolean EXPECTED = Runtime.version().feature() >= 21;

    @Test
    @DisplayName("CRE-03: virtual threads are used from JDK 21 on, and only there")
    void presence_followsTheJdk() {
        assertThat(VirtualThreads.factory().isPresent()).isEqualTo(EXPECTED);
    }

    @Test
    @DisplayName(
            "CRE-03 THR-04: the default runtime runs calls on virtual threads where there are any, on daemons otherwise")
    void defaultRuntime_usesThem() {
        try (FanoutRuntime runtime = FanoutRuntime.builder().build()) {
            Thread thread = runtime.start("Test.call", Thread::currentThread).join();
            assertThat(VirtualThreads.isVirtual(thread)).isEqualTo(EXPECTED);
            assertThat(thread.isDaemon()).isTrue();
            assertThat(runtime.threads().areCheap()).isEqualTo(EXPECTED);
        }
        assertThat(VirtualThreads.isVirtual(Thread.currentThread())).isFalse();
    }
}
