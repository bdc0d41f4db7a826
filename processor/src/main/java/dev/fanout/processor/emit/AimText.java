package dev.fanout.processor.emit;

import dev.fanout.processor.plan.Aim;
import dev.fanout.processor.plan.GatherOptions;
import java.util.Optional;

/** What is particular about a gather, in words. */
final class AimText {
    private AimText() {}

    /** {@code , within 2s, at most 10 at once, until the first success}. */
    static String of(GatherOptions options) {
        return options.timeout().map(time -> ", within " + PlainText.of(time)).orElse("")
                + options.limit()
                        .map(atOnce -> ", at most " + atOnce + " at once")
                        .orElse("")
                + word(options.aim()).map(until -> ", " + until).orElse("");
    }

    /** When a gather has what it is after, if that is not all. */
    static Optional<String> word(Aim aim) {
        if (aim instanceof Aim.FirstSuccess) {
            return Optional.of("until the first success");
        }
        if (aim instanceof Aim.FirstCompleted) {
            return Optional.of("until the first has ended");
        }
        return aim instanceof Aim.Quorum quorum
                ? Optional.of(
                        "until " + quorum.successes() + (quorum.successes() == 1 ? " has" : " have") + " succeeded")
                : Optional.empty();
    }
}
