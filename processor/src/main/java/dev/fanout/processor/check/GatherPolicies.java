package dev.fanout.processor.check;

import dev.fanout.processor.read.AnnotationUse;
import dev.fanout.processor.read.SourceMethod;
import java.time.Duration;
import java.util.Optional;

/** Reads what the annotation of a gather says beside names. */
final class GatherPolicies {

    private static final String UNTIL = "until";
    private static final String QUORUM = "quorum";
    private static final String HEDGE = "hedge";

    private final Problems problems;
    private final Quantities quantities;

    GatherPolicies(Problems problems) {
        this.problems = problems;
        this.quantities = new Quantities(problems);
    }

    GatherPolicy of(SourceMethod method, AnnotationUse use) {
        return new GatherPolicy(
                quantities.time(method, use, "timeout", Rule.BAD_TIMEOUT),
                quantities.positive(method, use, "limit"),
                aim(method, use));
    }

    private Optional<Aim> aim(SourceMethod method, AnnotationUse use) {
        Optional<Integer> quorum = quantities.positive(method, use, QUORUM);
        Optional<Duration> hedge = quantities.time(method, use, HEDGE, Rule.BAD_HEDGE);
        Optional<Aim.Kind> until = use.constant(UNTIL).map(Aim.Kind::valueOf);
        if (quorum.isPresent()) {
            String other = use.text(HEDGE).isPresent() ? HEDGE : UNTIL;
            if (use.member(other).isPresent()) {
                conflict(method, use, QUORUM, other);
            }
            return quorum.map(successes -> new Aim(Aim.Kind.QUORUM, successes, Optional.empty(), QUORUM));
        }
        if (hedge.isPresent()) {
            if (until.filter(kind -> kind != Aim.Kind.FIRST_SUCCESS).isPresent()) {
                conflict(method, use, HEDGE, UNTIL);
            }
            return Optional.of(new Aim(Aim.Kind.FIRST_SUCCESS, 0, hedge, HEDGE));
        }
        return until.map(kind -> new Aim(kind, 0, Optional.empty(), UNTIL));
    }

    private void conflict(SourceMethod method, AnnotationUse use, String member, String other) {
        problems.add(Rule.CONFLICTING_AIMS, Position.of(method.element(), use, other), member, meaning(member), other);
    }

    private static String meaning(String member) {
        return member.equals(HEDGE) ? "the first success" : "so many successes";
    }
}
