package dev.fanout.processor.emit;

import dev.fanout.processor.plan.Aim;
import dev.fanout.processor.plan.GatherOptions;

/** What is particular about a gather, in words. */
final class AimText {
    private AimText() {}

    /** {@code , within 2s, at most 10 at once, until the first success}. */
    static String of(GatherOptions options) {
        return options.timeout().map(time -> ", within " + PlainText.of(time)).orElse("")
                + options.limit()
                        .map(atOnce -> ", at most " + atOnce + " at once")
                        .orElse("")
                + of(options.aim());
    }

    private static String of(Aim aim) {
        if (aim instanceof Aim.FirstSuccess) {
            return ", until the first success";
        }
        if (aim instanceof Aim.FirstCompleted) {
            return ", until the first has ended";
        }
        if (aim instanceof Aim.Quorum quorum) {
            return ", until " + quorum.successes() + (quorum.successes() == 1 ? " has" : " have") + " succeeded";
        }
        return "";
    }
}
