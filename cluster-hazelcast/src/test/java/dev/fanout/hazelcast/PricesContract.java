package dev.fanout.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fanout.hazelcast.Shop.NoPriceException;
import dev.fanout.hazelcast.Shop.Offer;
import dev.fanout.hazelcast.Shop.Page;
import dev.fanout.hazelcast.Shop.Price;
import dev.fanout.runtime.CancelReason;
import dev.fanout.runtime.DeadlineExceededException;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.MDC;

/** What holds of an interface wherever its calls run: nothing here knows whether that is this process. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PricesContract {

    abstract Shop shop();

    /** The processes in which its calls run. */
    abstract Set<Long> processes();

    @Test
    void results_areInTheOrderOfTheElements_whichEachProcessHasItsShareOf() throws Exception {
        List<Integer> items =
                IntStream.range(0, 1000).map(item -> 999 - item).boxed().toList();

        List<Price> prices = shop().prices(items);

        assertThat(prices).extracting(Price::item).isEqualTo(items);
        assertThat(prices).allMatch(price -> price.cents() == 7 * price.item());
        assertThat(prices.stream().map(Price::pid).collect(Collectors.toSet())).isEqualTo(processes());
    }

    @Test
    void map_hasEachKeyOnceAndInOrder() throws Exception {
        Map<Integer, Price> prices = shop().pricesByItem(List.of(3, 1, 3, 2));

        assertThat(prices.keySet()).containsExactly(3, 1, 2);
        assertThat(prices).allSatisfy((item, price) -> assertThat(price.item()).isEqualTo(item));
    }

    @Test
    void callThatNeedsAnother_hasItsResult() throws Exception {
        Offer offer = shop().offer(6);

        assertThat(offer.label()).isEqualTo("6 for 42");
        assertThat(offer.price().cents()).isEqualTo(42);
    }

    @Test
    void failure_isThrownAsItself() {
        assertThatExceptionOfType(NoPriceException.class)
                .isThrownBy(() -> shop().prices(List.of(1, -2, 3)))
                .withMessage("no price of -2")
                .matches(failure -> failure.item() == -2)
                .satisfies(failure ->
                        assertThat(failure.getStackTrace()[0].getMethodName()).isEqualTo("price"));
    }

    @Test
    void failure_cancelsItsSiblingsAndWaitsForTheirEnd() throws Exception {
        try (Bell bell = new Bell()) {
            Task<List<String>> both = shop().heldUntilOneFails(bell.port());
            bell.answer("began");
            bell.answer("fails");

            bell.await("interrupted");

            assertThat(both.isDone()).as("ended before its sibling").isFalse();
            bell.answer("interrupted");
            assertThat(both.outcome())
                    .isInstanceOfSatisfying(
                            Outcome.Failure.class,
                            end -> assertThat(end.exception()).isInstanceOf(NoPriceException.class));
        }
    }

    @Test
    void outcome_isCollected_andItsFailureStopsNothing() {
        Page page = shop().page(-1);
        List<Outcome<Price>> some = shop().pricesIfAny(List.of(1, -1, 2));

        assertThat(page.price())
                .isInstanceOfSatisfying(
                        Outcome.Failure.class,
                        end -> assertThat(end.exception()).hasMessage("no price of -1"));
        assertThat(some).extracting(Outcome::isSuccess).containsExactly(true, false, true);
    }

    @Test
    void nullForAPrimitiveParameter_failsItsCallAlone() {
        List<Outcome<Price>> some = shop().pricesIfAny(Arrays.asList(1, null, 2));

        assertThat(some).extracting(Outcome::isSuccess).containsExactly(true, false, true);
        assertThat(some.get(1))
                .isInstanceOfSatisfying(
                        Outcome.Failure.class,
                        end -> assertThat(end.exception()).isInstanceOf(NullPointerException.class));
    }

    @Test
    void deadline_reachesTheBodyAndIsThrown() throws Exception {
        try (Bell bell = new Bell()) {
            Task<String> held = shop().heldForSeconds(bell.port());
            bell.answer("began");

            bell.await("interrupted");

            assertThat(held.isDone()).isFalse();
            bell.answer("interrupted");
            assertThatExceptionOfType(DeadlineExceededException.class)
                    .isThrownBy(held::join)
                    .withMessageStartingWith("Prices.heldForSeconds did not end within");
        }
    }

    @Test
    void timeoutOfACall_isReplacedByItsFallback() throws Exception {
        try (Bell bell = new Bell()) {
            CompletableFuture<Void> answered = CompletableFuture.runAsync(
                    () -> {
                        try {
                            bell.answer("began");
                            bell.answer("interrupted");
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    },
                    work -> new Thread(work, "answers").start());

            assertThat(shop().quickOrNone(bell.port())).isEqualTo("none");

            answered.join();
        }
    }

    @Test
    void cancel_reachesTheBody_whoseEndIsTheEnd() throws Exception {
        try (Bell bell = new Bell()) {
            Task<String> held = shop().held(bell.port());
            bell.answer("began");

            held.cancel(true);

            bell.await("interrupted");
            assertThat(held.isDone()).isFalse();
            bell.answer("interrupted");
            assertThat(held.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.REQUESTED));
        }
    }

    @Test
    void limit_isThatOfAllProcessesTogether() {
        List<Span> spans = shop().twoAtATime(Collections.nCopies(40, 10_000_000L));

        assertThat(Span.mostAtOnce(spans)).isEqualTo(2);
        assertThat(spans.stream().map(Span::pid).collect(Collectors.toSet())).isEqualTo(processes());
    }

    @Test
    void context_isThere() {
        MDC.put("user", "ada");
        try {
            assertThat(shop().page(1).customer()).isEqualTo("ada");
        } finally {
            MDC.remove("user");
        }
    }
}
