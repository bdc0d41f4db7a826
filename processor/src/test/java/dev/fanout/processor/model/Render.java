package dev.fanout.processor.model;

import dev.fanout.runtime.DeadlineExceededException;
import dev.fanout.runtime.Outcome;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Results as texts, as the {@link Interpreter} writes them, too. */
final class Render {
    private Render() {}

    /** What a gather handed back, when it has ended. */
    static String settled(@Nullable Object returned) throws InterruptedException {
        if (returned instanceof CompletionStage<?> stage && !(returned instanceof Future<?>)) {
            return settled(stage.toCompletableFuture());
        }
        if (returned instanceof Outcome<?> outcome) {
            return outcome.fold(Render::returned, Render::thrown, reason -> "was cancelled: " + reason);
        }
        if (!(returned instanceof Future<?> future)) {
            return returned(returned);
        }
        try {
            return returned(future.get());
        } catch (ExecutionException failed) {
            return thrown(failed.getCause());
        }
    }

    static String returned(@Nullable Object value) {
        return "returned " + of(value);
    }

    static String thrown(@Nullable Throwable failure) {
        return "threw " + failure(failure);
    }

    static String of(@Nullable Object value) {
        if (value instanceof Outcome<?> outcome) {
            return outcome.fold(
                    result -> "ok(" + of(result) + ")",
                    failure -> "failed(" + failure(failure) + ")",
                    reason -> "cancelled(" + reason + ")");
        }
        if (value instanceof List<?> list) {
            StringJoiner text = new StringJoiner(", ", "[", "]");
            list.forEach(each -> text.add(of(each)));
            return text.toString();
        }
        if (value instanceof Map<?, ?> map) {
            StringJoiner text = new StringJoiner(", ", "{", "}");
            map.forEach((key, each) -> text.add(of(key) + "=" + of(each)));
            return text.toString();
        }
        return value instanceof Record made ? record(made) : String.valueOf(value);
    }

    private static String record(Record made) {
        StringJoiner text = new StringJoiner(", ", made.getClass().getSimpleName() + "[", "]");
        for (RecordComponent component : made.getClass().getRecordComponents()) {
            try {
                text.add(component.getName() + "=" + of(component.getAccessor().invoke(made)));
            } catch (ReflectiveOperationException e) {
                throw new LinkageError("a record that was compiled here", e);
            }
        }
        return text.toString();
    }

    /** Of a deadline: whose it is. */
    static String failure(@Nullable Throwable failure) {
        if (failure instanceof DeadlineExceededException late) {
            String[] said = String.valueOf(late.getMessage()).split(" did not end| has not ended", 2);
            return "the deadline of " + said[0];
        }
        return failure == null ? "nothing" : failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }
}
