package dev.fanout.comparison;

import java.util.Collection;
import java.util.Locale;

/** Whether a peer does what the behaviour asks for. */
enum Verdict {
    YES,
    PARTLY,
    NO,
    /** The peer has nothing that the behaviour could be asked of; no test shows that. */
    NOT_APPLICABLE;

    /** The one of a cell that several tests show something about. */
    static Verdict of(Collection<Verdict> verdicts) {
        Verdict first = verdicts.iterator().next();
        return verdicts.stream().allMatch(first::equals) ? first : PARTLY;
    }

    /** As the table prints it. */
    String mark() {
        return this == NOT_APPLICABLE ? "n/a" : name().toLowerCase(Locale.ROOT);
    }
}
