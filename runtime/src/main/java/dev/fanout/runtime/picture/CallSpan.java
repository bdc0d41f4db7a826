package dev.fanout.runtime.picture;

import java.util.List;

/**
 * A call.
 *
 * @param id by which others name it as an input
 * @param name the full name
 * @param queued when it was started by somebody
 * @param thread where its body ran; empty if it never began
 * @param begun when its body began, or {@link #NEVER}
 * @param asked when it was asked to stop, or {@link #NEVER}
 * @param end when it had ended, or {@link #NEVER}
 * @param ending how
 * @param detail the failure's type, or why it was asked to stop; empty if neither
 * @param collected whether its failure stays in its outcome
 * @param inputs the ids of the calls that it has waited for
 * @param inside what was opened and started inside of it, in the order of the beginnings
 */
public record CallSpan(
        long id,
        String name,
        long queued,
        Place thread,
        long begun,
        long asked,
        long end,
        Ending ending,
        String detail,
        boolean collected,
        List<Long> inputs,
        List<Span> inside)
        implements Span {
    public CallSpan {
        inputs = List.copyOf(inputs);
        inside = List.copyOf(inside);
    }

    @Override
    public long begin() {
        return queued;
    }

    boolean hasBegun() {
        return begun != NEVER;
    }

    boolean wasAsked() {
        return asked != NEVER;
    }

    boolean isOver() {
        return end != NEVER;
    }

    /** The name within its gather. */
    String nameWithin() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** The name that it has in common with the other elements of its map; empty if it is no element. */
    String nameOfMap() {
        String within = nameWithin();
        int number = within.lastIndexOf('#');
        boolean isElement = number > 0
                && number < within.length() - 1
                && within.chars().skip(number + 1L).allMatch(Character::isDigit);
        return isElement ? within.substring(0, number) : "";
    }

    /** As in {@code 17}, of an element. */
    String number() {
        return name.substring(name.lastIndexOf('#') + 1);
    }
}
