package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.NO;
import static dev.fanout.comparison.Verdict.YES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.softwaremill.jox.structured.Par;
import com.softwaremill.jox.structured.Race;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("16 CAN-29 CAN-30: an interrupt that comes back in disguise is no failure, and work that it would harm can be spared")
class Behaviour16DisguisedInterruptScopesTest {
    private final IOException failure = new IOException("root");

    @TempDir
    Path folder;

    private FileChannel channel;

    @BeforeEach
    void open() throws IOException {
        channel = FileChannel.open(folder.resolve("shared"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    @AfterEach
    void close() throws IOException {
        channel.close();
    }

    private static Callable<String> winsOnceWriting(ChannelWriter writer) {
        return () -> {
            writer.awaitWriting();
            return "won";
        };
    }

    @Shows(YES)
    void structuredTaskScope_dropsDisguisedInterrupts(Trial trial) {
        for (Exception disguise : Behaviour16DisguisedInterruptTest.disguises()) {
            Sleeper sibling = Behaviour16DisguisedInterruptTest.disguised(trial, disguise);
            Throwable thrown = catchThrowable(() -> {
                try (var scope = StructuredTaskScope.<String>open()) {
                    scope.fork(sibling);
                    scope.fork(sibling.thenFail(failure));
                    scope.join();
                }
            });
            assertThat(thrown).hasCause(failure);
            assertThat(Reachable.from(thrown)).doesNotContain(disguise);
        }
    }

    @Shows(NO)
    void structuredTaskScope_closesTheChannel(Trial trial) throws Exception {
        ChannelWriter writer = new ChannelWriter(channel);
        try (var scope = StructuredTaskScope.open(Joiner.<String>anySuccessfulResultOrThrow())) {
            scope.fork(writer);
            scope.fork(winsOnceWriting(writer));
            assertThat(scope.join()).isEqualTo("won");
        }
        assertThat(channel.isOpen()).isFalse();
    }

    @Shows(NO)
    void jox_attachesDisguisedInterruptsAsFailures(Trial trial) {
        for (Exception disguise : Behaviour16DisguisedInterruptTest.disguises()) {
            Sleeper sibling = Behaviour16DisguisedInterruptTest.disguised(trial, disguise);
            Throwable thrown = catchThrowable(() -> Par.par(List.of(sibling, sibling.thenFail(failure))));
            assertThat(thrown).hasCause(failure);
            assertThat(thrown.getSuppressed()).contains(disguise);
        }
    }

    @Shows(NO)
    void jox_closesTheChannel(Trial trial) throws Exception {
        ChannelWriter writer = new ChannelWriter(channel);
        assertThat(Race.race(writer, winsOnceWriting(writer))).isEqualTo("won");
        assertThat(channel.isOpen()).isFalse();
    }
}
