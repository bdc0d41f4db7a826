package dev.fanout.benchmarks.compile;

import java.util.List;

/** A mapper for each feature: between two values of six parts, one of them nested, in both directions, and for lists. */
final class MapStructTypes implements AnnotatedTypes {

    private static final String ENTITY = """
            import java.time.Instant;
            import java.util.List;

            /** What is stored. */
            public record Thing(long id, String title, Instant changed, int cents, List<String> tags, Owner owner) {

                /** Who it belongs to. */
                public record Owner(long id, String name, String mail) {}
            }
            """;

    private static final String VIEW = """
            import java.time.Instant;
            import java.util.List;

            /** What is shown. */
            public record ThingView(long id, String title, Instant changed, long price, List<String> tags, Owner owner) {

                /** Who it belongs to. */
                public record Owner(long id, String name, String mail) {}
            }
            """;

    private static final String MAPPER = """
            import java.util.List;
            import org.mapstruct.Mapper;
            import org.mapstruct.Mapping;

            /** From what is stored to what is shown, and back. */
            @Mapper
            public interface ThingMapper {
                @Mapping(target = "price", source = "cents")
                ThingView view(Thing item);

                @Mapping(target = "cents", source = "price")
                Thing item(ThingView view);

                ThingView.Owner view(Thing.Owner owner);

                List<ThingView> views(List<Thing> items);
            }
            """;

    @Override
    public List<SourceFile> of(Feature feature) {
        return List.of(
                feature.file("Thing", ENTITY), feature.file("ThingView", VIEW), feature.file("ThingMapper", MAPPER));
    }
}
