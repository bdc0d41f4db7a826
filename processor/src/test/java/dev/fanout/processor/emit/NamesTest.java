package dev.fanout.processor.emit;

import static dev.fanout.processor.emit.Calls.client;
import static dev.fanout.processor.emit.Calls.element;
import static dev.fanout.processor.emit.Calls.nested;
import static dev.fanout.processor.emit.Calls.param;
import static dev.fanout.processor.emit.Calls.value;
import static dev.fanout.processor.emit.Types.PROFILE;
import static dev.fanout.processor.emit.Types.STRING;
import static dev.fanout.processor.emit.Types.USER_API;
import static dev.fanout.processor.emit.Types.list;
import static dev.fanout.processor.emit.Types.shop;
import static dev.fanout.processor.plan.PlanType.Primitive.INT;
import static dev.fanout.processor.plan.PlanType.Primitive.LONG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.processor.plan.EachPlan;
import dev.fanout.processor.plan.EachPlan.Source;
import dev.fanout.processor.plan.PlanType.Declared;
import dev.fanout.processor.plan.Result;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Ours give way: to the user's parameters, fields, calls and types. */
class NamesTest {
    private static GatherBuilder profile(SignatureBuilder signature) {
        return GatherBuilder.of(signature.returning(PROFILE))
                .required("profile", PROFILE, client("userApi", "profile", PROFILE))
                .into(new Result.Single(value("profile")));
    }

    private static String emitted(GatherBuilder gather) {
        return ClassPlanBuilder.of("Users")
                .client("userApi", USER_API)
                .method(gather.build())
                .emitted();
    }

    @Test
    void parameterNamedGroup_keepsItsNameAndTheGroupGivesWay() {
        String text = emitted(profile(SignatureBuilder.of("find").parameter(INT, "group")));

        assertThat(text)
                .contains("public Profile find(int group) {")
                .contains("try (TaskGroup taskGroup = runtime.open(\"Users.find\", findOptions)) {")
                .contains("taskGroup.start(\"profile\", ")
                .contains("taskGroup.join();");
    }

    @Test
    void callNamedGroup_keepsItsNameAndTheGroupGivesWay() {
        GatherBuilder gather = GatherBuilder.of(
                        SignatureBuilder.of("find").parameter(INT, "taskGroup").returning(PROFILE))
                .required("group", PROFILE, client("userApi", "group", PROFILE))
                .into(new Result.Single(value("group")));

        assertThat(emitted(gather))
                .contains("try (TaskGroup taskGroup2 = runtime.open(\"Users.find\", findOptions)) {")
                .contains("Task<Profile> group = taskGroup2.start(\"group\", groupOptions, () -> userApi.group());")
                .contains("return group.resultNow();");
    }

    @Test
    void callNamedLikeAParameter_givesItsVariableAnotherName() {
        String text = emitted(profile(SignatureBuilder.of("find").parameter(INT, "profile")));

        assertThat(text)
                .contains("public Profile find(int profile) {")
                .contains("Task<Profile> profileTask = group.start(")
                .contains("return profileTask.resultNow();");
    }

    @Test
    void parameterNamedElement_isNotShadowedByTheLambda() {
        GatherBuilder gather = GatherBuilder.of(SignatureBuilder.of("profiles")
                        .parameter(list(STRING), "names")
                        .parameter(STRING, "element")
                        .returning(list(PROFILE)))
                .each(
                        "profile",
                        PROFILE,
                        true,
                        client("userApi", "profile", PROFILE, element(), param("element")),
                        new EachPlan("names", Source.ITERABLE, STRING, false))
                .into(new Result.Gathered("profile", Result.View.LIST));

        assertThat(emitted(gather)).contains("eachElement -> userApi.profile(eachElement, element)");
    }

    @Test
    void parameterNamedLikeAField_isToldFromIt() {
        String text = emitted(
                profile(SignatureBuilder.of("find").parameter(INT, "runtime").parameter(INT, "userApi")));

        assertThat(text)
                .contains("try (TaskGroup group = this.runtime.open(\"Users.find\", findOptions)) {")
                .contains("() -> this.userApi.profile()");
    }

    @Test
    void collaboratorNamedRuntime_keepsItsNameAndOurFieldGivesWay() {
        String text = ClassPlanBuilder.of("Users")
                .collaborator("runtime", USER_API)
                .method(GatherBuilder.of(SignatureBuilder.of("find").returning(PROFILE))
                        .required("profile", PROFILE, client("runtime", "profile", PROFILE))
                        .into(new Result.Single(value("profile")))
                        .build())
                .emitted();

        assertThat(text)
                .contains("private final UserApi runtime;")
                .contains("private final FanoutRuntime fanoutRuntime;")
                .contains("public ConcurrentUsers(UserApi runtime, FanoutRuntime fanoutRuntime) {")
                .contains("try (TaskGroup group = fanoutRuntime.open(\"Users.find\", findOptions)) {")
                .contains("() -> runtime.profile()");
    }

    @Test
    void overloadsWithDifferentDeadlines_haveAConstantEachAndEqualOnesShareIt() {
        String text = ClassPlanBuilder.of("Users")
                .client("userApi", USER_API)
                .method(profile(SignatureBuilder.of("byId").parameter(INT, "id"))
                        .within(Duration.ofMillis(300))
                        .build())
                .method(profile(SignatureBuilder.of("byId").parameter(LONG, "id"))
                        .within(Duration.ofMillis(300))
                        .build())
                .method(profile(SignatureBuilder.of("byId").parameter(STRING, "name"))
                        .within(Duration.ofMinutes(2))
                        .build())
                .emitted();

        assertThat(text)
                .containsOnlyOnce("GatherOptions BY_ID = GatherOptions.DEFAULT.timeout(Duration.ofMillis(300));")
                .containsOnlyOnce("GatherOptions BY_ID_2 = GatherOptions.DEFAULT.timeout(Duration.ofMinutes(2));")
                .contains("public Profile byId(String name) {\n"
                        + "    try (TaskGroup group = runtime.open(\"Users.byId\", byIdOptions2)) {");
    }

    @Test
    void parameterNamedLikeAConstant_makesTheConstantGiveWay() {
        String text = emitted(
                profile(SignatureBuilder.of("find").parameter(INT, "FIND")).within(Duration.ofSeconds(1)));

        assertThat(text).contains("runtime.configure(\"Users.find\", FIND_2)");
    }

    @Test
    void userTypesNamedLikeOurs_areToldApart() {
        Declared userTask = Declared.of("shop.jobs", "Task");
        Declared userDuration = shop("Duration");
        GatherBuilder gather = GatherBuilder.of(SignatureBuilder.of("task")
                        .parameter(userDuration, "length")
                        .returning(userTask))
                .within(Duration.ofSeconds(1))
                .required("work", userTask, client("userApi", "work", userTask, param("length")))
                .into(new Result.Single(value("work")));

        assertThat(emitted(gather))
                .contains("GatherOptions TASK = GatherOptions.DEFAULT.timeout(java.time.Duration.ofSeconds(1));")
                .contains("public Task task(Duration length) {")
                .contains("import shop.jobs.Task;")
                .contains("dev.fanout.runtime.Task<Task> work = group.start(")
                .doesNotContain("import java.time.Duration;");
    }

    @Test
    void inheritedMemberTypes_areNotMistakenForOurs() {
        String text = ClassPlanBuilder.of("Users")
                .client("userApi", USER_API)
                .hiding("Task", "Objects")
                .method(profile(SignatureBuilder.of("find")).build())
                .emitted();

        assertThat(text)
                .contains("dev.fanout.runtime.Task<Profile> profile = ")
                .contains("java.util.Objects.requireNonNull(userApi, \"userApi\")")
                .doesNotContain("import dev.fanout.runtime.Task;")
                .doesNotContain("import java.util.Objects;");
    }

    @Test
    void packageTypesNamedLikeThoseOfJavaLang_areNotMistakenForThem() {
        String text = ClassPlanBuilder.of("Users")
                .client("userApi", USER_API)
                .hiding("Override")
                .method(profile(SignatureBuilder.of("find")).build())
                .emitted();

        assertThat(text).contains("@java.lang.Override\n  public Profile find()");
    }

    @Test
    void parameterNamedLikeAType_doesNotObscureIt() {
        String text = emitted(profile(SignatureBuilder.of("find").parameter(INT, "Objects")));

        assertThat(text).contains("java.util.Objects.requireNonNull(userApi, \"userApi\")");
    }

    @Test
    void nestedGatherNamedYield_isCalledThroughThis() {
        GatherBuilder gather = GatherBuilder.of(SignatureBuilder.of("find").returning(PROFILE))
                .required("yield", PROFILE, nested("yield", PROFILE))
                .into(new Result.Single(value("yield")));

        assertThat(emitted(gather)).contains("group.start(\"yield\", () -> this.yield());");
    }

    @Test
    void interfaceInTheUnnamedPackage_isImplementedThere() {
        GeneratedSource source = new ClassEmitter("generator")
                .emit(ClassPlanBuilder.of(Declared.of("", "Users")).build());

        assertThat(source.qualifiedName()).isEqualTo("ConcurrentUsers");
        assertThat(source.text()).doesNotContain("package ").contains("implements Users {");
    }
}
