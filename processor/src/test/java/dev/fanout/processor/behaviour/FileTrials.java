package dev.fanout.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.runtime.Call;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Reading a file, again and again. */
final class FileTrials {
    private FileTrials() {}

    static Map<String, Trial.Maker> all() {
        return Map.of(
                "`FileChannel.read`", () -> new Reading(true),
                "`FileInputStream.read`, `RandomAccessFile`", () -> new Reading(false));
    }

    private static final class Reading implements Trial {
        private final Path file = Files.createTempFile("trial", null);
        private final FileChannel channel = FileChannel.open(Files.writeString(file, "text"));
        private final boolean byChannel;
        private volatile boolean over;

        Reading(boolean byChannel) throws IOException {
            this.byChannel = byChannel;
        }

        @Override
        public Call<?> call(CountDownLatch begun) {
            return () -> {
                int read = 0;
                begun.countDown();
                while (!over) {
                    read += byChannel ? channel.read(ByteBuffer.allocate(4), 0) : streamed();
                }
                return read;
            };
        }

        private int streamed() throws IOException {
            try (InputStream stream = new FileInputStream(file.toFile());
                    RandomAccessFile random = new RandomAccessFile(file.toFile(), "r")) {
                return stream.read() + random.read();
            }
        }

        @Override
        public void checkAfter(String says) {
            assertThat(channel.isOpen()).isNotEqualTo(byChannel);
        }

        @Override
        public void close() throws IOException {
            over = true;
            channel.close();
        }
    }
}
