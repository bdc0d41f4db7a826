package dev.fanout.hazelcast.clustered;

import dev.fanout.Async;
import dev.fanout.Each;
import dev.fanout.Gather;
import dev.fanout.hazelcast.Bell;
import dev.fanout.hazelcast.Shop;
import dev.fanout.hazelcast.Span;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import java.util.List;
import java.util.Map;
import org.slf4j.MDC;

/** One of two versions, which differ in the word {@code on}. */
public interface Prices extends Shop {

    @Async(on = "cluster")
    default Price price(int item) throws NoPriceException {
        if (item < 0) {
            throw new NoPriceException(item);
        }
        return new Price(item, 7 * item, ProcessHandle.current().pid());
    }

    @Async(on = "cluster")
    default String label(Price price) {
        return price.item() + " for " + price.cents();
    }

    @Async(on = "cluster")
    default String customer() {
        return MDC.get("user");
    }

    @Async(on = "cluster")
    default String holds(int bell) throws InterruptedException {
        return Bell.holdOn(bell);
    }

    @Async(on = "cluster", timeout = "2s", fallback = "none")
    default String quick(int bell) throws InterruptedException {
        return Bell.holdOn(bell);
    }

    default String none(int bell) {
        return "none";
    }

    @Async(on = "cluster")
    default String fails(int bell) throws NoPriceException {
        Bell.ring(bell, "fails");
        throw new NoPriceException(-1);
    }

    @Async(on = "cluster")
    default Span span(long nanos) throws InterruptedException {
        return Span.of(nanos);
    }

    @Override
    @Gather("price")
    List<Price> prices(@Each("item") List<Integer> items) throws NoPriceException;

    @Override
    @Gather("price")
    Map<Integer, Price> pricesByItem(@Each("item") List<Integer> items) throws NoPriceException;

    @Override
    @Gather("price")
    List<Outcome<Price>> pricesIfAny(@Each("item") List<Integer> items);

    @Override
    @Gather
    Offer offer(int item) throws NoPriceException;

    @Override
    @Gather
    Page page(int item);

    @Override
    @Gather({"holds", "fails"})
    Task<List<String>> heldUntilOneFails(int bell);

    @Override
    @Gather("holds")
    Task<String> held(int bell);

    @Override
    @Gather(value = "holds", timeout = "3s")
    Task<String> heldForSeconds(int bell);

    @Override
    @Gather(value = "quick", timeout = "30s")
    String quickOrNone(int bell);

    @Override
    @Gather(value = "span", limit = 2)
    List<Span> twoAtATime(@Each("nanos") List<Long> nanos);
}
