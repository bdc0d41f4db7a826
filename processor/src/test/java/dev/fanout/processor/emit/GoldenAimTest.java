package dev.fanout.processor.emit;

import static dev.fanout.processor.emit.Calls.client;
import static dev.fanout.processor.emit.Calls.element;
import static dev.fanout.processor.emit.Calls.outcomeOf;
import static dev.fanout.processor.emit.Calls.param;
import static dev.fanout.processor.emit.Calls.value;
import static dev.fanout.processor.emit.Types.IO_EXCEPTION;
import static dev.fanout.processor.emit.Types.LONG_OBJECT;
import static dev.fanout.processor.emit.Types.PROFILE;
import static dev.fanout.processor.emit.Types.STRING;
import static dev.fanout.processor.emit.Types.USER_API;
import static dev.fanout.processor.emit.Types.concurrent;
import static dev.fanout.processor.emit.Types.list;
import static dev.fanout.processor.emit.Types.map;
import static dev.fanout.processor.emit.Types.outcome;
import static dev.fanout.processor.emit.Types.task;
import static dev.fanout.processor.plan.PlanType.Primitive.INT;
import static dev.fanout.processor.plan.PlanType.Primitive.LONG;

import dev.fanout.processor.plan.Aim;
import dev.fanout.processor.plan.EachPlan;
import dev.fanout.processor.plan.Form;
import dev.fanout.processor.plan.PlanType;
import dev.fanout.processor.plan.PlanType.Declared;
import dev.fanout.processor.plan.Result;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** The exact text of gathers with a limit, and of those that are after some of their calls. */
class GoldenAimTest {
    private static final Aim RACE = new Aim.FirstSuccess(Optional.empty());
    private static final Declared INTEGER = Types.INTEGER;

    private static void check(TestInfo test, ClassPlanBuilder plan) {
        Goldens.assertGolden(test.getTestMethod().orElseThrow().getName(), plan.emitted());
    }

    private static ClassPlanBuilder profiles() {
        return ClassPlanBuilder.of("Profiles").client("near", USER_API).client("far", USER_API);
    }

    private static GatherBuilder nearAndFar(String name, PlanType returns) {
        return GatherBuilder.of(
                        SignatureBuilder.of(name).parameter(LONG, "userId").returning(returns))
                .required("near", PROFILE, client("near", "profile", PROFILE, param("userId")))
                .required("far", PROFILE, client("far", "profile", PROFILE, param("userId")));
    }

    private static GatherBuilder each(String name, PlanType returns, boolean distinct) {
        EachPlan each = new EachPlan("userIds", EachPlan.Source.ITERABLE, LONG_OBJECT, distinct);
        return GatherBuilder.of(SignatureBuilder.of(name)
                        .parameter(list(LONG_OBJECT), "userIds")
                        .returning(returns))
                .each("profile", PROFILE, true, client("near", "profile", PROFILE, element()), each);
    }

    @Test
    void races_ofNamedCalls(TestInfo test) {
        Result winner = new Result.Winner(List.of("near", "far"), false);
        check(
                test,
                profiles()
                        .method(GatherBuilder.of(SignatureBuilder.of("profile")
                                        .parameter(LONG, "userId")
                                        .returning(PROFILE)
                                        .throwing(IO_EXCEPTION))
                                .collected("token", STRING, client("near", "token", STRING))
                                .required("near", PROFILE, client("near", "profile", PROFILE, value("token")))
                                .required("far", PROFILE, client("far", "profile", PROFILE, value("token")))
                                .within(Duration.ofSeconds(2))
                                .atOnce(2)
                                .after(RACE)
                                .joining(IO_EXCEPTION)
                                .into(winner)
                                .build())
                        .method(nearAndFar("hedged", PROFILE)
                                .after(new Aim.FirstSuccess(Optional.of(Duration.ofMillis(50))))
                                .into(winner)
                                .build())
                        .method(nearAndFar("tried", outcome(PROFILE))
                                .form(Form.OUTCOME, PROFILE)
                                .after(new Aim.FirstCompleted())
                                .into(winner)
                                .build())
                        .method(nearAndFar("started", task(PROFILE))
                                .form(Form.TASK, PROFILE)
                                .after(RACE)
                                .into(winner)
                                .build())
                        .method(nearAndFar("promised", concurrent("CompletableFuture", PROFILE))
                                .form(Form.COMPLETABLE_FUTURE, PROFILE)
                                .after(RACE)
                                .into(winner)
                                .build())
                        .method(GatherBuilder.of(SignatureBuilder.of("count").returning(INT))
                                .required("near", INTEGER, client("near", "count", INTEGER))
                                .required("far", INT, client("far", "count", INT))
                                .after(RACE)
                                .into(new Result.Winner(List.of("near", "far"), true))
                                .build()));
    }

    @Test
    void quorums_ofNamedCalls(TestInfo test) {
        check(
                test,
                profiles()
                        .method(nearAndFar("one", list(PROFILE))
                                .after(new Aim.Quorum(1, true))
                                .into(new Result.Winners(List.of("near", "far")))
                                .build())
                        .method(nearAndFar("both", list(outcome(PROFILE)))
                                .after(new Aim.Quorum(2, false))
                                .into(new Result.ListOf(List.of(outcomeOf("near"), outcomeOf("far"))))
                                .build())
                        .method(nearAndFar("started", concurrent("CompletionStage", list(PROFILE)))
                                .form(Form.COMPLETION_STAGE, list(PROFILE))
                                .after(new Aim.Quorum(2, true))
                                .into(new Result.Winners(List.of("near", "far")))
                                .build()));
    }

    @Test
    void aims_ofElements(TestInfo test) {
        Aim two = new Aim.Quorum(2, true);
        check(
                test,
                profiles()
                        .method(each("any", PROFILE, false)
                                .after(new Aim.FirstSuccess(Optional.of(Duration.ofMillis(50))))
                                .atOnce(3)
                                .into(new Result.GatheredWinner("profile", false))
                                .build())
                        .method(each("tried", outcome(PROFILE), false)
                                .form(Form.OUTCOME, PROFILE)
                                .after(RACE)
                                .into(new Result.GatheredWinner("profile", false))
                                .build())
                        .method(each("two", list(PROFILE), false)
                                .after(two)
                                .into(new Result.Gathered("profile", Result.View.WINNER_LIST))
                                .build())
                        .method(each("twoById", map(LONG_OBJECT, PROFILE), true)
                                .after(two)
                                .into(new Result.Gathered("profile", Result.View.WINNER_MAP))
                                .build())
                        .method(each("outcomes", list(outcome(PROFILE)), false)
                                .after(new Aim.Quorum(2, false))
                                .into(new Result.Gathered("profile", Result.View.OUTCOME_LIST))
                                .build())
                        .method(each("limited", list(PROFILE), false)
                                .atOnce(10)
                                .into(new Result.Gathered("profile", Result.View.LIST))
                                .build()));
    }

    @Test
    void streams_ofNamedCallsAndElements(TestInfo test) {
        Declared stream = Declared.of(
                "java.util.stream", "Stream", Declared.of("dev.fanout.runtime", "Completion", LONG_OBJECT, PROFILE));
        Declared byName = Declared.of(
                "java.util.stream", "Stream", Declared.of("dev.fanout.runtime", "Completion", STRING, PROFILE));
        EachPlan ids = new EachPlan("userIds", EachPlan.Source.PRIMITIVE_ARRAY, LONG_OBJECT, true);
        check(
                test,
                profiles()
                        .method(GatherBuilder.of(SignatureBuilder.of("nearAndFar")
                                        .parameter(LONG, "userId")
                                        .returning(byName))
                                .form(
                                        Form.STREAM,
                                        byName.parts().get(0).arguments().get(0))
                                .collected("token", STRING, client("near", "token", STRING))
                                .collected("near", PROFILE, client("near", "profile", PROFILE, value("token")))
                                .collected("far", PROFILE, client("far", "profile", PROFILE, param("userId")))
                                .within(Duration.ofSeconds(2))
                                .into(new Result.Completions(List.of("near", "far")))
                                .build())
                        .method(GatherBuilder.of(SignatureBuilder.of("all")
                                        .parameter(new PlanType.ArrayOf(LONG), "userIds")
                                        .parameter(STRING, "elements")
                                        .returning(stream))
                                .form(
                                        Form.STREAM,
                                        stream.parts().get(0).arguments().get(0))
                                .each("profile", PROFILE, false, client("near", "profile", PROFILE, element()), ids)
                                .into(new Result.Gathered("profile", Result.View.COMPLETIONS))
                                .build()));
    }
}
