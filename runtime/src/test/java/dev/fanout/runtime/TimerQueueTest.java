package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The queue of what is due later, beside a sorted list. */
class TimerQueueTest {
    private final TimerQueue queue = new TimerQueue();

    private TimerQueue.Entry added(long at) {
        TimerQueue.Entry entry = new TimerQueue.Entry(at, () -> {});
        queue.add(entry);
        return entry;
    }

    private static TimerQueue.Entry existing(TimerQueue.Entry entry) {
        assertThat(entry).isNotNull();
        return entry;
    }

    private List<Long> drained() {
        List<Long> times = new ArrayList<>();
        while (queue.size() > 0) {
            TimerQueue.Entry first = existing(queue.first());
            times.add(first.at());
            assertThat(queue.remove(first)).isTrue();
        }
        assertThat(queue.first()).isNull();
        return times;
    }

    @Test
    void first_isTheEarliestWhateverComesAndGoes() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<TimerQueue.Entry> model = new ArrayList<>();
            for (int step = 0; step < 300; step++) {
                if (model.isEmpty() || random.nextInt(5) < 3) {
                    model.add(added(random.nextInt(50)));
                } else {
                    assertThat(queue.remove(model.remove(random.nextInt(model.size()))))
                            .isTrue();
                }
                assertThat(queue.size()).isEqualTo(model.size());
                assertThat(queue.first() == null ? -1 : queue.first().at())
                        .as("seed %s, step %s", seed, step)
                        .isEqualTo(model.stream()
                                .mapToLong(TimerQueue.Entry::at)
                                .min()
                                .orElse(-1));
            }
            List<Long> left = model.stream()
                    .map(TimerQueue.Entry::at)
                    .sorted(Comparator.naturalOrder())
                    .toList();
            assertThat(drained()).as("seed %s", seed).isEqualTo(left);
        }
    }

    @Test
    void remove_isFalseTheSecondTime() {
        TimerQueue.Entry one = added(1);
        TimerQueue.Entry two = added(2);
        assertThat(queue.remove(one)).isTrue();
        assertThat(queue.remove(one)).isFalse();
        assertThat(queue.first()).isSameAs(two);
        assertThat(queue.size()).isEqualTo(1);
    }

    @Test
    void times_areComparedAcrossTheOverflowOfTheClock() {
        added(Long.MIN_VALUE + 5); // ten nanoseconds after the next
        TimerQueue.Entry before = added(Long.MAX_VALUE - 5);
        assertThat(queue.first()).isSameAs(before);
    }
}
