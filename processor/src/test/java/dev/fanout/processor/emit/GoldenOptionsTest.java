package dev.fanout.processor.emit;

import static dev.fanout.processor.emit.Calls.client;
import static dev.fanout.processor.emit.Calls.element;
import static dev.fanout.processor.emit.Calls.ofInterface;
import static dev.fanout.processor.emit.Calls.outcomeOf;
import static dev.fanout.processor.emit.Calls.param;
import static dev.fanout.processor.emit.Calls.value;
import static dev.fanout.processor.emit.Types.DASHBOARD;
import static dev.fanout.processor.emit.Types.IO_EXCEPTION;
import static dev.fanout.processor.emit.Types.LONG_OBJECT;
import static dev.fanout.processor.emit.Types.POST;
import static dev.fanout.processor.emit.Types.POST_API;
import static dev.fanout.processor.emit.Types.PROFILE;
import static dev.fanout.processor.emit.Types.USER_API;
import static dev.fanout.processor.emit.Types.concurrent;
import static dev.fanout.processor.emit.Types.list;
import static dev.fanout.processor.emit.Types.task;
import static dev.fanout.processor.plan.PlanType.Primitive.INT;
import static dev.fanout.processor.plan.PlanType.Primitive.LONG;
import static dev.fanout.processor.plan.PlanType.Primitive.VOID;

import dev.fanout.processor.plan.Body;
import dev.fanout.processor.plan.CallOptions;
import dev.fanout.processor.plan.EachPlan;
import dev.fanout.processor.plan.EachPlan.Source;
import dev.fanout.processor.plan.FallbackPlan;
import dev.fanout.processor.plan.Form;
import dev.fanout.processor.plan.HandleMethod;
import dev.fanout.processor.plan.PlanType.Declared;
import dev.fanout.processor.plan.Result;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** The exact text of what is generated for calls with a timeout, a limit, an executor or a fallback. */
class GoldenOptionsTest {
    private static final CallOptions TIMED = CallOptions.DEFAULT.timeout(Duration.ofMillis(300));
    private static final Body PROFILE_CALL = client("userApi", "profile", PROFILE, param("userId"));
    private static final FallbackPlan GUEST = new FallbackPlan("guest", true, false, PROFILE);
    private static final FallbackPlan CACHED = new FallbackPlan("cachedFeed", false, true, list(POST));

    private static void check(TestInfo test, ClassPlanBuilder plan) {
        Goldens.assertGolden(test.getTestMethod().orElseThrow().getName(), plan.emitted());
    }

    private static SignatureBuilder byUser(String name) {
        return SignatureBuilder.of(name).parameter(LONG, "userId");
    }

    @Test
    void optionsOfCalls_inAGatherAndByThemselves(TestInfo test) {
        Body unread = client("userApi", "unread", INT, param("userId"));
        check(
                test,
                ClassPlanBuilder.of("Dashboards")
                        .collaborator("posts", POST_API)
                        .client("userApi", USER_API)
                        .method(Calls.handle(
                                byUser("profile").returning(task(PROFILE)).build(),
                                Form.TASK,
                                PROFILE,
                                TIMED.limit(4),
                                PROFILE_CALL))
                        .method(GatherBuilder.of(byUser("unread").returning(INT))
                                .required("unread", INT, unread)
                                .with(CallOptions.DEFAULT.on("mail"))
                                .into(new Result.Single(value("unread")))
                                .build())
                        .method(GatherBuilder.of(
                                        byUser("dashboard").returning(DASHBOARD).throwing(IO_EXCEPTION))
                                .within(Duration.ofSeconds(2))
                                .required("profile", PROFILE, PROFILE_CALL)
                                .with(TIMED.limit(4))
                                .collected("unread", INT, unread)
                                .with(CallOptions.DEFAULT.on("mail"))
                                .required("feed", list(POST), ofInterface("feed", list(POST), value("profile")))
                                .joining(IO_EXCEPTION)
                                .into(DASHBOARD, value("profile"), value("feed"), outcomeOf("unread"))
                                .build()));
    }

    @Test
    void fallbacks_inAllForms(TestInfo test) {
        Body ping = client("userApi", "ping", VOID, param("userId"));
        Body posts = client("userApi", "posts", Declared.of("java.util", "ArrayList", POST), param("userId"));
        check(
                test,
                ClassPlanBuilder.of("Fallbacks")
                        .client("userApi", USER_API)
                        .method(new HandleMethod(
                                byUser("profile")
                                        .returning(concurrent("CompletableFuture", PROFILE))
                                        .build(),
                                Form.COMPLETABLE_FUTURE,
                                PROFILE,
                                TIMED,
                                PROFILE_CALL,
                                Optional.of(GUEST)))
                        .method(GatherBuilder.of(byUser("feed").returning(list(POST)))
                                .required("feed", list(POST), posts)
                                .orElse(CACHED)
                                .into(new Result.Single(value("feed")))
                                .build())
                        .method(GatherBuilder.of(byUser("ping").returning(VOID))
                                .required("ping", VOID, ping)
                                .orElse(new FallbackPlan("note", false, true, INT))
                                .build())
                        .method(GatherBuilder.of(SignatureBuilder.of("profiles")
                                        .parameter(list(LONG_OBJECT), "failure")
                                        .returning(list(PROFILE)))
                                .each(
                                        "profile",
                                        PROFILE,
                                        true,
                                        client("userApi", "profile", PROFILE, element()),
                                        new EachPlan("failure", Source.ITERABLE, LONG_OBJECT, false))
                                .orElse(new FallbackPlan("guest", false, true, PROFILE))
                                .into(new Result.Gathered("profile", Result.View.LIST))
                                .build()));
    }
}
