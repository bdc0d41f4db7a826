package dev.fanout.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.time.Duration;

/** A time as an expression: {@code Duration.ofSeconds(2)}. */
final class DurationCode {
    private DurationCode() {}

    static CodeBlock of(Duration time) {
        if (time.toNanosPart() % 1_000_000 != 0) {
            return call("ofNanos", time.toNanos());
        }
        if (time.toNanosPart() != 0) {
            return call("ofMillis", time.toMillis());
        }
        long seconds = time.toSeconds();
        if (seconds != 0 && seconds % 3600 == 0) {
            return call("ofHours", seconds / 3600);
        }
        return seconds != 0 && seconds % 60 == 0 ? call("ofMinutes", seconds / 60) : call("ofSeconds", seconds);
    }

    private static CodeBlock call(String factory, long amount) {
        String suffix = amount > Integer.MAX_VALUE ? "L" : "";
        return CodeBlock.of("$T.$L($L$L)", Duration.class, factory, amount, suffix);
    }
}
