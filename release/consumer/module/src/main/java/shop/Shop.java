package shop;

import dev.fanout.Async;
import dev.fanout.Gather;

/** An interface of a named module. */
public interface Shop {
    record Offer(String title, int price) {}

    @Async
    default String title(long item) {
        return "book";
    }

    @Async
    default int price(long item) {
        return 3;
    }

    @Gather(timeout = "10s")
    Offer offer(long item);
}
