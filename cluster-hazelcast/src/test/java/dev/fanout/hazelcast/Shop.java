package dev.fanout.hazelcast;

import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** What is asked of the two versions of {@code Prices}, one of which runs on a cluster. Whoever asks cannot tell which. */
public interface Shop {

    /** What an item costs, and which process knew. */
    record Price(int item, int cents, long pid) implements Serializable {}

    /** There is no such item. */
    final class NoPriceException extends Exception {
        private static final long serialVersionUID = 1;

        private final int item;

        public NoPriceException(int item) {
            super("no price of " + item);
            this.item = item;
        }

        int item() {
            return item;
        }
    }

    /** A price, a label that is made of it, and for whom. */
    record Offer(Price price, String label, String customer) {}

    /** What is shown also if there is no price. */
    record Page(Outcome<Price> price, String customer) {}

    List<Price> prices(List<Integer> items) throws NoPriceException;

    Map<Integer, Price> pricesByItem(List<Integer> items) throws NoPriceException;

    List<Outcome<Price>> pricesIfAny(List<Integer> items);

    Offer offer(int item) throws NoPriceException;

    Page page(int item);

    Task<List<String>> heldUntilOneFails(int bell);

    Task<String> held(int bell);

    Task<String> heldForSeconds(int bell);

    String quickOrNone(int bell);

    List<Span> twoAtATime(List<Long> nanos);
}
