package dev.fanout.runtime;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What somebody has set from outside for calls and gathers, by name: {@code Dashboards.feed.timeout}. */
record Settings(Function<String, @Nullable String> source) {
    static final Settings NONE = new Settings(key -> null);

    /** The options of a call, with what is set in place of what is declared. */
    CallOptions of(String call, CallOptions declared) {
        CallOptions options = declared;
        options = with(call + ".timeout", DurationText::parsePositive, options::timeout, options);
        options = with(call + ".limit", Settings::number, options::limit, options);
        return with(call + ".letGoAfter", DurationText::parse, options::letGoAfter, options);
    }

    /** The options of a gather, likewise. */
    GatherOptions of(String gather, GatherOptions declared) {
        GatherOptions options = declared;
        options = with(gather + ".timeout", DurationText::parsePositive, options::timeout, options);
        options = with(gather + ".limit", Settings::number, options::limit, options);
        boolean isHedged = declared.hedge().isPresent();
        return with(gather + ".hedge", text -> hedge(text, isHedged), options::hedge, options);
    }

    private static Duration hedge(String text, boolean isHedged) {
        if (!isHedged) {
            throw new IllegalArgumentException("the gather is not hedged");
        }
        return DurationText.parsePositive(text);
    }

    private <V, O> O with(String key, Function<String, V> parse, Function<V, O> set, O otherwise) {
        return Optional.ofNullable(source.apply(key))
                .map(text -> read(key, text, parse, set))
                .orElse(otherwise);
    }

    private static <V, O> O read(String key, String text, Function<String, V> parse, Function<V, O> set) {
        try {
            return set.apply(parse.apply(text.strip()));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(key + " = \"" + text + "\": " + wrong.getMessage(), wrong);
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException none) {
            throw new IllegalArgumentException("it is not a whole number");
        }
    }
}
