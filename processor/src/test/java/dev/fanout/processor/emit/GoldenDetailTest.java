package dev.fanout.processor.emit;

import static dev.fanout.processor.emit.Calls.client;
import static dev.fanout.processor.emit.Calls.element;
import static dev.fanout.processor.emit.Calls.ofInterface;
import static dev.fanout.processor.emit.Calls.outcomeOf;
import static dev.fanout.processor.emit.Calls.param;
import static dev.fanout.processor.emit.Calls.staged;
import static dev.fanout.processor.emit.Calls.value;
import static dev.fanout.processor.emit.Types.DASHBOARD;
import static dev.fanout.processor.emit.Types.INTEGER;
import static dev.fanout.processor.emit.Types.IO_EXCEPTION;
import static dev.fanout.processor.emit.Types.LONG_OBJECT;
import static dev.fanout.processor.emit.Types.POST;
import static dev.fanout.processor.emit.Types.POST_API;
import static dev.fanout.processor.emit.Types.PROFILE;
import static dev.fanout.processor.emit.Types.USER_API;
import static dev.fanout.processor.emit.Types.concurrent;
import static dev.fanout.processor.emit.Types.list;
import static dev.fanout.processor.emit.Types.map;
import static dev.fanout.processor.emit.Types.shop;
import static dev.fanout.processor.emit.Types.task;
import static dev.fanout.processor.plan.PlanType.Primitive.INT;
import static dev.fanout.processor.plan.PlanType.Primitive.LONG;
import static dev.fanout.processor.plan.PlanType.Primitive.VOID;

import dev.fanout.processor.plan.Body;
import dev.fanout.processor.plan.CallOptions;
import dev.fanout.processor.plan.ComponentAnnotations;
import dev.fanout.processor.plan.Deprecation;
import dev.fanout.processor.plan.EachPlan;
import dev.fanout.processor.plan.EachPlan.Source;
import dev.fanout.processor.plan.Form;
import dev.fanout.processor.plan.HandleMethod;
import dev.fanout.processor.plan.PlanType;
import dev.fanout.processor.plan.PlanType.Declared;
import dev.fanout.processor.plan.Result;
import dev.fanout.processor.plan.Suppression;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** The exact text of what is generated, where names, types and lengths are unusual. */
class GoldenDetailTest {
    private static final EachPlan EACH_ID = new EachPlan("ids", Source.ITERABLE, LONG_OBJECT, false);
    private static final Declared VOID_OBJECT = Declared.of("java.lang", "Void");
    private static final Body PROFILE_CALL = client("userApi", "profile", PROFILE, param("userId"));

    private static void check(TestInfo test, ClassPlanBuilder plan) {
        Goldens.assertGolden(test.getTestMethod().orElseThrow().getName(), plan.emitted());
    }

    private static SignatureBuilder byUser(String name) {
        return SignatureBuilder.of(name).parameter(LONG, "userId");
    }

    @Test
    void nullsWhereAPrimitiveIsNeeded_areNamed(TestInfo test) {
        check(
                test,
                ClassPlanBuilder.of("Counts")
                        .client("userApi", USER_API)
                        .method(GatherBuilder.of(byUser("counts").returning(shop("Counts")))
                                .required("unread", Types.INTEGER, client("userApi", "unread", Types.INTEGER))
                                .required("twice", INT, ofInterface("twice", INT, Calls.unboxed("unread")))
                                .into(shop("Counts"), Calls.unboxed("unread"), value("twice"))
                                .build()));
    }

    @Test
    void deprecated_isRepeatedAndSuppressedWhereItIsNeeded(TestInfo test) {
        Deprecation plain = new Deprecation(Optional.empty(), false);
        Deprecation removal = new Deprecation(Optional.of("2.1"), true);
        check(
                test,
                ClassPlanBuilder.of("Old")
                        .deprecated(removal, Suppression.REMOVAL)
                        .client("userApi", USER_API, Suppression.DEPRECATION)
                        .method(GatherBuilder.of(byUser("profile")
                                        .returning(PROFILE)
                                        .deprecated(plain)
                                        .suppressing(Suppression.UNCHECKED, Suppression.DEPRECATION))
                                .required("profile", PROFILE, PROFILE_CALL)
                                .into(new Result.Single(value("profile")))
                                .build()));
    }

    @Test
    void generics_varargsAndNestedTypes(TestInfo test) {
        PlanType.Variable t = new PlanType.Variable("T");
        PlanType.Variable k = new PlanType.Variable("K");
        Declared comparable = Declared.of("java.lang", "Comparable", k);
        check(
                test,
                ClassPlanBuilder.of(shop("Catalog").nested("Items", t))
                        .packagePrivate()
                        .withoutGeneratedAnnotation()
                        .typeParameter("T")
                        .client("source", shop("Source", t))
                        .client("limit", INT)
                        .method(GatherBuilder.of(SignatureBuilder.of("sorted")
                                        .typeParameter("K", comparable)
                                        .parameter(map(k, t), "index")
                                        .varargs(Types.STRING, "names")
                                        .returning(list(t)))
                                .required(
                                        "items",
                                        list(t),
                                        client("source", "items", list(t), param("index"), param("names")))
                                .into(new Result.Single(value("items")))
                                .build()));
    }

    @Test
    void signalledCalls_inAllForms(TestInfo test) {
        Body write = client("files", "write", LONG, param("userId"));
        Body report = ofInterface("report", LONG, value("write"));
        check(
                test,
                ClassPlanBuilder.of("Exports")
                        .client("userApi", USER_API)
                        .client("files", shop("Files"))
                        .method(Calls.handle(
                                byUser("write").returning(task(LONG_OBJECT)).build(),
                                Form.TASK,
                                LONG_OBJECT,
                                Calls.SIGNALLED,
                                write))
                        .method(Calls.handle(
                                byUser("posts")
                                        .returning(concurrent("CompletableFuture", list(POST)))
                                        .build(),
                                Form.COMPLETABLE_FUTURE,
                                list(POST),
                                Calls.SIGNALLED,
                                client("files", "posts", Declared.of("java.util", "ArrayList", POST))))
                        .method(GatherBuilder.of(SignatureBuilder.of("report")
                                        .parameter(LONG, "write")
                                        .returning(LONG))
                                .required("report", LONG, ofInterface("report", LONG, param("write")))
                                .signalled()
                                .into(new Result.Single(value("report")))
                                .build())
                        .method(GatherBuilder.of(byUser("export").returning(shop("Export")))
                                .within(Duration.ofSeconds(2))
                                .required("profile", PROFILE, PROFILE_CALL)
                                .required("write", LONG, write)
                                .signalled()
                                .collected("report", LONG, report)
                                .signalled()
                                .into(shop("Export"), value("profile"), outcomeOf("report"))
                                .build())
                        .method(GatherBuilder.of(SignatureBuilder.of("exportAll")
                                        .parameter(list(LONG_OBJECT), "ids")
                                        .returning(list(LONG_OBJECT)))
                                .each("write", LONG, true, client("files", "write", LONG, element()), EACH_ID)
                                .signalled()
                                .into(new Result.Gathered("write", Result.View.LIST))
                                .build()));
    }

    @Test
    void longStatements_areBrokenAtArguments(TestInfo test) {
        Body recommendations = ofInterface(
                "personalRecommendations", list(POST), value("customerProfile"), param("maximumNumberOfItems"));
        check(
                test,
                ClassPlanBuilder.of("Recommendations")
                        .client("customerServiceClient", USER_API)
                        .client("recommendationServiceClient", POST_API)
                        .client("notificationServiceClient", shop("NotificationApi"))
                        .method(GatherBuilder.of(byUser("recommendationsForTheFrontPage")
                                        .parameter(INT, "maximumNumberOfItems")
                                        .returning(DASHBOARD)
                                        .throwing(IO_EXCEPTION))
                                .within(Duration.ofSeconds(75))
                                .required(
                                        "customerProfile",
                                        PROFILE,
                                        client("customerServiceClient", "profile", PROFILE, param("userId")))
                                .required("personalRecommendations", list(POST), recommendations)
                                .joining(IO_EXCEPTION)
                                .into(
                                        DASHBOARD,
                                        value("customerProfile"),
                                        value("personalRecommendations"),
                                        param("maximumNumberOfItems"))
                                .build()));
    }

    @Test
    void asynchronousClients_inAllForms(TestInfo test) {
        Body profile = staged("userApi", "profile", PROFILE, param("userId"));
        check(
                test,
                ClassPlanBuilder.of("Pages")
                        .client("userApi", USER_API)
                        .method(Calls.handle(
                                byUser("profile").returning(task(PROFILE)).build(),
                                Form.TASK,
                                PROFILE,
                                CallOptions.DEFAULT,
                                profile))
                        .method(Calls.handle(
                                byUser("posts")
                                        .returning(concurrent("CompletionStage", list(POST)))
                                        .build(),
                                Form.COMPLETION_STAGE,
                                list(POST),
                                Calls.SIGNALLED,
                                staged("userApi", "posts", list(POST), param("userId"))))
                        .method(Calls.handle(
                                byUser("touch")
                                        .returning(concurrent("CompletableFuture", VOID_OBJECT))
                                        .build(),
                                Form.COMPLETABLE_FUTURE,
                                VOID_OBJECT,
                                CallOptions.DEFAULT,
                                staged("userApi", "touch", VOID, param("userId"))))
                        .method(GatherBuilder.of(byUser("page").returning(shop("Page")))
                                .required("profile", PROFILE, profile)
                                .required("posts", list(POST), staged("userApi", "posts", list(POST), param("userId")))
                                .collected(
                                        "recommendations",
                                        list(POST),
                                        staged(
                                                "userApi",
                                                "recommendations",
                                                list(POST),
                                                value("profile"),
                                                value("posts"),
                                                param("userId")))
                                .into(shop("Page"), value("profile"), value("posts"), outcomeOf("recommendations"))
                                .build())
                        .method(GatherBuilder.of(SignatureBuilder.of("profiles")
                                        .parameter(list(LONG_OBJECT), "ids")
                                        .returning(list(PROFILE)))
                                .each(
                                        "profile",
                                        PROFILE,
                                        true,
                                        staged("userApi", "profile", PROFILE, element()),
                                        EACH_ID)
                                .required("touch", VOID_OBJECT, staged("userApi", "touch", VOID))
                                .into(new Result.Gathered("profile", Result.View.LIST))
                                .build()));
    }

    private static PlanType nullable(PlanType type) {
        return new PlanType.Marked(type, Declared.of("org.jspecify.annotations", "Nullable"));
    }

    @Test
    void nullable_isRepeatedWhereItStands(TestInfo test) {
        Declared onDeclaration = Declared.of("jakarta.annotation", "Nullable");
        PlanType inner = nullable(shop("Outer").nested("Inner"));
        PlanType feed = list(nullable(POST));
        check(
                test,
                ClassPlanBuilder.of("Names")
                        .collaborator("posts", Declared.of("java.util.function", "Supplier", nullable(POST)))
                        .method(GatherBuilder.of(SignatureBuilder.of("byType")
                                        .parameter(inner, "id")
                                        .parameter(Declared.of("java.util", "Map", inner, INTEGER), "counts")
                                        .parameter(nullable(new PlanType.ArrayOf(LONG_OBJECT)), "ids")
                                        .returning(nullable(feed)))
                                .required(
                                        "byType",
                                        list(POST),
                                        ofInterface("byType", list(POST), param("id"), param("counts"), param("ids")))
                                .into(new Result.Single(value("byType")))
                                .build())
                        .method(GatherBuilder.of(SignatureBuilder.of("byDeclaration")
                                        .nullable(POST, "id", onDeclaration)
                                        .varargs(nullable(LONG_OBJECT), "others")
                                        .returningNullable(POST, onDeclaration))
                                .required(
                                        "byDeclaration",
                                        POST,
                                        ofInterface("byDeclaration", POST, param("id"), param("others")))
                                .into(new Result.Single(value("byDeclaration")))
                                .build()));
    }

    @Test
    void component_isAnnotatedAndNotFinal(TestInfo test) {
        Declared onClass = Declared.of("org.springframework.stereotype", "Component");
        Declared onConstructor = Declared.of("org.springframework.beans.factory.annotation", "Autowired");
        Declared onNamed = Declared.of("org.springframework.beans.factory.annotation", "Qualifier");
        check(
                test,
                ClassPlanBuilder.of("Pages")
                        .component(new ComponentAnnotations(onClass, onConstructor, onNamed))
                        .collaborator("posts", POST_API)
                        .named("replica", USER_API)
                        .method(new HandleMethod(
                                byUser("profile").returning(task(PROFILE)).build(),
                                Form.TASK,
                                PROFILE,
                                CallOptions.DEFAULT,
                                client("replica", "profile", PROFILE, param("userId")),
                                Optional.empty())));
    }
}
