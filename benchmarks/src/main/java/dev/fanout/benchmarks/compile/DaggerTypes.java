package dev.fanout.benchmarks.compile;

import java.util.List;

/** A component for each feature: a module that binds and provides, and three classes with injected constructors. */
final class DaggerTypes implements AnnotatedTypes {

    private static final String API = """
            /** The service that has them. */
            public interface ThingApi {
                String title(long itemId);
            }
            """;

    private static final String CLIENT = """
            import java.time.Clock;
            import javax.inject.Inject;
            import javax.inject.Singleton;

            /** Asks for them. */
            @Singleton
            public final class ThingClient implements ThingApi {
                private final Clock clock;

                @Inject
                ThingClient(Clock clock) {
                    this.clock = clock;
                }

                @Override
                public String title(long itemId) {
                    return itemId + " at " + clock.instant();
                }
            }
            """;

    private static final String SERVICE = """
            import javax.inject.Inject;

            /** Makes what is shown. */
            public final class ThingService {
                private final ThingApi api;
                private final ThingText text;

                @Inject
                ThingService(ThingApi api, ThingText text) {
                    this.api = api;
                    this.text = text;
                }

                /** The text of an item. */
                public String page(long itemId) {
                    return text.of(api.title(itemId));
                }
            }
            """;

    private static final String TEXT = """
            import javax.inject.Inject;

            /** Words around a title. */
            public final class ThingText {
                @Inject
                ThingText() {}

                String of(String title) {
                    return "This is " + title;
                }
            }
            """;

    private static final String MODULE = """
            import dagger.Binds;
            import dagger.Module;
            import dagger.Provides;
            import java.time.Clock;

            /** What is bound to what. */
            @Module
            public interface ThingModule {
                @Binds
                ThingApi api(ThingClient client);

                @Provides
                static Clock clock() {
                    return Clock.systemUTC();
                }
            }
            """;

    private static final String COMPONENT = """
            import dagger.Component;
            import javax.inject.Singleton;

            /** What makes the service. */
            @Singleton
            @Component(modules = ThingModule.class)
            public interface ThingComponent {
                ThingService service();
            }
            """;

    @Override
    public List<SourceFile> of(Feature feature) {
        return List.of(
                feature.file("ThingApi", API),
                feature.file("ThingClient", CLIENT),
                feature.file("ThingService", SERVICE),
                feature.file("ThingText", TEXT),
                feature.file("ThingModule", MODULE),
                feature.file("ThingComponent", COMPONENT));
    }
}
