package dev.fanout.processor.behaviour;

import dev.fanout.runtime.Call;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Something that blocks, and that the guide says what an interrupt does to. Closing it ends what an interrupt has not. */
interface Trial extends AutoCloseable {

    @FunctionalInterface
    interface Maker {
        Trial begin() throws Exception;
    }

    /** By what the guide calls them. */
    static Map<String, Maker> all() {
        Map<String, Maker> all = new HashMap<>();
        all.putAll(WaitTrials.all());
        all.putAll(NetworkTrials.all());
        all.putAll(FileTrials.all());
        all.putAll(DatabaseTrials.all());
        return all;
    }

    /** Blocks; counts down when it is about to. */
    Call<?> call(CountDownLatch begun);

    /** Returns when it blocks, for what is not ended by an interrupt that comes before. */
    default void awaitWork() throws Exception {}

    /** Checks what the guide says beside whether it ends. */
    default void checkAfter(String says) throws Exception {}

    @Override
    void close() throws IOException, SQLException;
}
