package dev.fanout.example.view;

import dev.fanout.runtime.Outcome;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Notifications counted for many users.
 *
 * @param users for how many
 * @param counted for how many it is known
 * @param failed for how many the service failed
 * @param late for how many there was no time
 * @param stopped how many were not asked to the end
 * @param unread how many there are, as far as they are known
 */
public record CountsView(int users, int counted, int failed, int late, int stopped, int unread) implements Shown {

    /** Of some of them it may not be known. */
    public static CountsView of(Map<Long, Outcome<Integer>> outcomes) {
        List<Slot<Integer>> slots = outcomes.values().stream().map(Slot::of).toList();
        return new CountsView(
                slots.size(),
                count(slots, SlotStatus.OK),
                count(slots, SlotStatus.FAILED),
                count(slots, SlotStatus.LATE),
                count(slots, SlotStatus.STOPPED),
                sum(outcomes.values().stream().map(outcome -> outcome.orElse(0)).toList()));
    }

    /** Of all of them it is known. */
    public static CountsView complete(Map<Long, Integer> unread) {
        return new CountsView(unread.size(), unread.size(), 0, 0, 0, sum(unread.values()));
    }

    private static int count(List<Slot<Integer>> slots, SlotStatus status) {
        return (int) slots.stream().filter(slot -> slot.status() == status).count();
    }

    private static int sum(Collection<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }
}
