package dev.fanout.processor.emit;

import static dev.fanout.processor.emit.Calls.client;
import static dev.fanout.processor.emit.Calls.element;
import static dev.fanout.processor.emit.Calls.nested;
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
import static dev.fanout.processor.emit.Types.map;
import static dev.fanout.processor.emit.Types.outcome;
import static dev.fanout.processor.emit.Types.shop;
import static dev.fanout.processor.emit.Types.task;
import static dev.fanout.processor.plan.PlanType.Primitive.INT;
import static dev.fanout.processor.plan.PlanType.Primitive.LONG;
import static dev.fanout.processor.plan.PlanType.Primitive.VOID;

import dev.fanout.processor.plan.Body;
import dev.fanout.processor.plan.CallOptions;
import dev.fanout.processor.plan.EachPlan;
import dev.fanout.processor.plan.EachPlan.Source;
import dev.fanout.processor.plan.Form;
import dev.fanout.processor.plan.PlanType;
import dev.fanout.processor.plan.PlanType.ArrayOf;
import dev.fanout.processor.plan.PlanType.Declared;
import dev.fanout.processor.plan.Result;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** The exact text of what is generated, form by form. */
class GoldenTest {
    private static final Body PROFILE_CALL = client("userApi", "profile", PROFILE, param("userId"));
    private static final Body UNREAD_CALL = ofInterface("unread", INT, param("userId"));

    private static void check(TestInfo test, ClassPlanBuilder plan) {
        Goldens.assertGolden(test.getTestMethod().orElseThrow().getName(), plan.emitted());
    }

    private static SignatureBuilder byUser(String name) {
        return SignatureBuilder.of(name).parameter(LONG, "userId");
    }

    private static GatherBuilder dashboard(SignatureBuilder signature) {
        return GatherBuilder.of(signature)
                .required("profile", PROFILE, PROFILE_CALL)
                .collected("unread", INT, UNREAD_CALL)
                .required("feed", list(POST), ofInterface("feed", list(POST), value("profile")))
                .into(DASHBOARD, value("profile"), value("feed"), outcomeOf("unread"));
    }

    @Test
    void record_ofRequiredAndCollectedCalls(TestInfo test) {
        check(
                test,
                ClassPlanBuilder.of("Dashboards")
                        .collaborator("posts", POST_API)
                        .client("userApi", USER_API)
                        .method(Calls.handle(
                                byUser("profile").returning(task(PROFILE)).build(),
                                Form.TASK,
                                PROFILE,
                                CallOptions.DEFAULT,
                                PROFILE_CALL))
                        .method(GatherBuilder.of(byUser("unread").returning(INT))
                                .required("unread", INT, UNREAD_CALL)
                                .into(new Result.Single(value("unread")))
                                .build())
                        .method(dashboard(
                                        byUser("dashboard").returning(DASHBOARD).throwing(IO_EXCEPTION))
                                .within(Duration.ofSeconds(2))
                                .joining(IO_EXCEPTION)
                                .build()));
    }

    @Test
    void outcome_withAndWithoutInterrupt(TestInfo test) {
        Declared interrupted = Declared.of("java.lang", "InterruptedException");
        check(
                test,
                ClassPlanBuilder.of("Dashboards")
                        .client("userApi", USER_API)
                        .method(dashboard(byUser("tryDashboard").returning(outcome(DASHBOARD)))
                                .form(Form.OUTCOME, DASHBOARD)
                                .within(Duration.ofMillis(300))
                                .build())
                        .method(dashboard(byUser("tryInterruptibly")
                                        .returning(outcome(DASHBOARD))
                                        .throwing(interrupted))
                                .form(Form.OUTCOME, DASHBOARD)
                                .interruptedAs(interrupted)
                                .build()));
    }

    @Test
    void handles_ofAGather(TestInfo test) {
        check(
                test,
                ClassPlanBuilder.of("Dashboards")
                        .client("userApi", USER_API)
                        .method(dashboard(byUser("startDashboard").returning(task(DASHBOARD)))
                                .form(Form.TASK, DASHBOARD)
                                .within(Duration.ofSeconds(90))
                                .build())
                        .method(dashboard(byUser("future").returning(concurrent("Future", DASHBOARD)))
                                .form(Form.FUTURE, DASHBOARD)
                                .build())
                        .method(dashboard(byUser("promise").returning(concurrent("CompletableFuture", DASHBOARD)))
                                .form(Form.COMPLETABLE_FUTURE, DASHBOARD)
                                .build())
                        .method(GatherBuilder.of(
                                        byUser("lists").returning(concurrent("CompletionStage", list(PROFILE))))
                                .form(Form.COMPLETION_STAGE, list(PROFILE))
                                .required("profile", PROFILE, PROFILE_CALL)
                                .into(new Result.ListOf(List.of(value("profile"))))
                                .build()));
    }

    @Test
    void handles_ofACall(TestInfo test) {
        Declared voidObject = Declared.of("java.lang", "Void");
        check(
                test,
                ClassPlanBuilder.of("Users")
                        .client("userApi", USER_API)
                        .method(Calls.handle(
                                byUser("promise")
                                        .returning(concurrent("CompletableFuture", PROFILE))
                                        .build(),
                                Form.COMPLETABLE_FUTURE,
                                PROFILE,
                                CallOptions.DEFAULT,
                                PROFILE_CALL))
                        .method(Calls.handle(
                                byUser("posts")
                                        .returning(concurrent("CompletionStage", list(POST)))
                                        .build(),
                                Form.COMPLETION_STAGE,
                                list(POST),
                                CallOptions.DEFAULT,
                                client(
                                        "userApi",
                                        "posts",
                                        Declared.of("java.util", "ArrayList", POST),
                                        param("userId"))))
                        .method(Calls.handle(
                                byUser("ping")
                                        .returning(concurrent("CompletableFuture", voidObject))
                                        .build(),
                                Form.COMPLETABLE_FUTURE,
                                voidObject,
                                CallOptions.DEFAULT,
                                client("userApi", "ping", VOID, param("userId")))));
    }

    @Test
    void lists_ofNamedCalls(TestInfo test) {
        check(
                test,
                ClassPlanBuilder.of("Users")
                        .client("primary", USER_API)
                        .client("replica", USER_API)
                        .method(GatherBuilder.of(byUser("both").returning(list(PROFILE)))
                                .required("first", PROFILE, client("primary", "profile", PROFILE, param("userId")))
                                .required("second", PROFILE, client("replica", "profile", PROFILE, param("userId")))
                                .into(new Result.ListOf(List.of(value("first"), value("second"))))
                                .build())
                        .method(GatherBuilder.of(byUser("outcomes").returning(list(outcome(PROFILE))))
                                .collected("first", PROFILE, client("primary", "profile", PROFILE, param("userId")))
                                .into(new Result.ListOf(List.of(outcomeOf("first"))))
                                .build())
                        .method(GatherBuilder.of(byUser("warmUp"))
                                .required("first", PROFILE, client("primary", "profile", PROFILE, param("userId")))
                                .required("ping", VOID, client("replica", "ping", VOID))
                                .build()));
    }

    @Test
    void each_inAllForms(TestInfo test) {
        Body perElement = client("userApi", "profile", PROFILE, element());
        EachPlan ids = new EachPlan("ids", Source.ITERABLE, LONG_OBJECT, false);
        EachPlan longs = new EachPlan("ids", Source.PRIMITIVE_ARRAY, LONG_OBJECT, false);
        EachPlan array = new EachPlan("ids", Source.ARRAY, LONG_OBJECT, true);
        EachPlan keys = new EachPlan("ids", Source.ITERABLE, LONG_OBJECT, true);
        check(
                test,
                ClassPlanBuilder.of("Users")
                        .client("userApi", USER_API)
                        .method(GatherBuilder.of(
                                        each("profiles", list(LONG_OBJECT)).returning(list(PROFILE)))
                                .each("profile", PROFILE, true, perElement, ids)
                                .into(new Result.Gathered("profile", Result.View.LIST))
                                .build())
                        .method(GatherBuilder.of(
                                        each("outcomes", new ArrayOf(LONG)).returning(list(outcome(PROFILE))))
                                .each("profile", PROFILE, false, perElement, longs)
                                .into(new Result.Gathered("profile", Result.View.OUTCOME_LIST))
                                .build())
                        .method(GatherBuilder.of(
                                        each("byId", new ArrayOf(LONG_OBJECT)).returning(map(LONG_OBJECT, PROFILE)))
                                .each("profile", PROFILE, true, perElement, array)
                                .into(new Result.Gathered("profile", Result.View.MAP))
                                .build())
                        .method(GatherBuilder.of(each("triedById", list(LONG_OBJECT))
                                        .returning(map(LONG_OBJECT, outcome(PROFILE))))
                                .each("profile", PROFILE, false, perElement, keys)
                                .into(new Result.Gathered("profile", Result.View.OUTCOME_MAP))
                                .build())
                        .method(GatherBuilder.of(each("pingAll", list(LONG_OBJECT)))
                                .required("token", Types.STRING, client("userApi", "token", Types.STRING))
                                .each(
                                        "ping",
                                        VOID,
                                        true,
                                        client("userApi", "ping", VOID, value("token"), element()),
                                        ids)
                                .build()));
    }

    private static SignatureBuilder each(String name, PlanType ids) {
        return SignatureBuilder.of(name).parameter(ids, "ids");
    }

    @Test
    void nestedGather_andOutcomeAsInput(TestInfo test) {
        Declared page = shop("Page", list(POST));
        check(
                test,
                ClassPlanBuilder.of("Pages")
                        .client("userApi", USER_API)
                        .method(GatherBuilder.of(byUser("page").returning(page))
                                .required("profile", PROFILE, PROFILE_CALL)
                                .collected("unread", INT, UNREAD_CALL)
                                .collected("dashboard", DASHBOARD, nested("dashboard", DASHBOARD, param("userId")))
                                .required(
                                        "html",
                                        Types.STRING,
                                        ofInterface("html", Types.STRING, value("profile"), outcomeOf("unread")))
                                .into(page, param("userId"), value("html"), outcomeOf("dashboard"))
                                .build()));
    }
}
