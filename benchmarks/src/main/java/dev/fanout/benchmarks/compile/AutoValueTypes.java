package dev.fanout.benchmarks.compile;

import java.util.List;

/** A value class for each feature, of six parts and with a builder. */
final class AutoValueTypes implements AnnotatedTypes {

    private static final String VALUE = """
            import com.google.auto.value.AutoValue;
            import java.time.Instant;
            import java.util.List;
            import java.util.Optional;

            /** What is shown of an item. */
            @AutoValue
            public abstract class Thing {
                public abstract long id();

                public abstract String title();

                public abstract Instant changed();

                public abstract int cents();

                public abstract List<String> tags();

                public abstract Optional<String> owner();

                public static Builder builder() {
                    return new AutoValue_Thing.Builder();
                }

                /** Makes one. */
                @AutoValue.Builder
                public abstract static class Builder {
                    public abstract Builder id(long id);

                    public abstract Builder title(String title);

                    public abstract Builder changed(Instant changed);

                    public abstract Builder cents(int cents);

                    public abstract Builder tags(List<String> tags);

                    public abstract Builder owner(String owner);

                    public abstract Thing build();
                }
            }
            """;

    @Override
    public List<SourceFile> of(Feature feature) {
        return List.of(feature.file("Thing", VALUE));
    }
}
