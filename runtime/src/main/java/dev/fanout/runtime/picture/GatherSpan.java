package dev.fanout.runtime.picture;

import java.util.List;

/**
 * A gather.
 *
 * @param name the name
 * @param begin when it was opened
 * @param deadline when its own time is over, or {@link #NEVER} if it set no deadline
 * @param end when all of it had ended, or {@link #NEVER}
 * @param decision why its calls were cancelled; empty if they were not
 * @param inside its calls, and the gathers that were opened in its block, in the order of the beginnings
 * @param left calls that were not remembered one by one
 */
public record GatherSpan(
        String name, long begin, long deadline, long end, String decision, List<Span> inside, Tally left)
        implements Span {
    public GatherSpan {
        inside = List.copyOf(inside);
    }
}
