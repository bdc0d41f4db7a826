package dev.fanout.benchmarks.compile;

import java.util.List;

/**
 * Interfaces as people write them: a page of three to five parts, made by four to six calls of which two wait for others, a list that is
 * mapped over, and here and there a time, a fallback, and a part whose failure is collected.
 */
final class FanoutTypes implements AnnotatedTypes {

    private static final String VALUES = """
            import java.time.Instant;
            import java.util.List;

            /** What is shown of an item. */
            public record Thing(long id, String title, Instant changed, int cents, List<String> tags) {

                /** Who it belongs to. */
                public record Owner(long id, String name, String mail, boolean active) {}

                /** What somebody says about it. */
                public record Review(long id, String author, String text, int stars) {}
            }
            """;

    private static final String CLIENT = """
            import java.io.IOException;
            import java.util.List;

            /** The service that has them. */
            public interface ThingApi {
                Thing item(long itemId) throws IOException;

                List<Thing> latest(long ownerId, int limit) throws IOException;

                int stock(long itemId);

                void rename(long itemId, String title) throws IOException;
            }
            """;

    private static final String OTHER_CLIENTS = """
            import java.io.IOException;
            import java.util.List;

            /** The service for all about owners and their reviews. */
            public interface ThingOwnerApi {
                Thing.Owner owner(Thing item, String region) throws IOException;

                String region(long userId);

                List<Thing.Review> reviews(long itemId, int limit) throws IOException;
            }
            """;

    private static final String HEAD = """
            import dev.fanout.Async;
            import dev.fanout.Each;
            import dev.fanout.Gather;
            import dev.fanout.runtime.Outcome;
            import dev.fanout.runtime.Task;
            import java.io.IOException;
            import java.util.List;

            /** The page of an item. */
            public interface ThingPages {
            """;

    private static final String CALLS = """

                ThingOwnerApi owners();

                @Async(ThingApi.class)
                Task<Thing> item(long itemId);

                @Async(ThingOwnerApi.class)
                Task<String> region(long userId);

                @Async(ThingOwnerApi.class)
                Task<Thing.Owner> owner(Thing item, String region);
            """;

    private static final String STOCK = """

                @Async(ThingApi.class)
                Task<Integer> stock(long itemId);
            """;

    private static final String BANNER = """

                @Async
                default String banner(Thing item, Thing.Owner owner) {
                    return owner.active() ? owner.name() + " offers " + item.title() : item.title();
                }
            """;

    private static final String TAIL = """

                @Gather(timeout = "2s")
                Page page(long itemId, long userId) throws IOException;

                @Gather("item")
                List<Thing> items(@Each("itemId") List<Long> itemIds) throws IOException;
            }
            """;

    @Override
    public List<SourceFile> of(Feature feature) {
        return List.of(
                feature.file("Thing", VALUES),
                feature.file("ThingApi", CLIENT),
                feature.file("ThingOwnerApi", OTHER_CLIENTS),
                feature.file("ThingPages", pages(feature.number())));
    }

    private static String pages(int number) {
        boolean hasStock = number % 3 > 0;
        boolean hasBanner = number % 3 > 1;
        String components = "Thing item, Thing.Owner owner, List<Thing.Review> reviews"
                + (hasStock ? ", Outcome<Integer> stock" : "")
                + (hasBanner ? ", String banner" : "");
        return (hasStock ? HEAD : HEAD.replace("import dev.fanout.runtime.Outcome;\n", ""))
                + "\n    record Page(" + components + ") {}\n"
                + CALLS
                + reviews(number)
                + (hasStock ? STOCK : "")
                + (hasBanner ? BANNER : "")
                + TAIL;
    }

    private static String reviews(int number) {
        String policy = switch (number % 4) {
            case 0 -> "(timeout = \"300ms\", fallback = \"noReviews\")";
            case 1 -> "(fallback = \"noReviews\")";
            case 2 -> "(timeout = \"500ms\")";
            default -> "";
        };
        String call = """

                    @Async%s
                    default List<Thing.Review> reviews(long itemId) throws IOException {
                        return owners().reviews(itemId, 20);
                    }
                """.formatted(policy);
        String fallback = """

                    static List<Thing.Review> noReviews(long itemId) {
                        return List.of();
                    }
                """;
        return policy.contains("fallback") ? call + fallback : call;
    }
}
