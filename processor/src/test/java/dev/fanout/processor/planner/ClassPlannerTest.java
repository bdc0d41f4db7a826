package dev.fanout.processor.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.processor.Inspection;
import dev.fanout.processor.plan.Argument;
import dev.fanout.processor.plan.Body;
import dev.fanout.processor.plan.CallPlan;
import dev.fanout.processor.plan.ClassPlan;
import dev.fanout.processor.plan.ConstructorParameter;
import dev.fanout.processor.plan.EachPlan;
import dev.fanout.processor.plan.Form;
import dev.fanout.processor.plan.GatherMethod;
import dev.fanout.processor.plan.HandleMethod;
import dev.fanout.processor.plan.PlanType;
import dev.fanout.processor.plan.PlanType.Declared;
import dev.fanout.processor.plan.PlanType.Primitive;
import dev.fanout.processor.plan.Result;
import dev.fanout.processor.plan.Suppression;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClassPlannerTest {

    private static final PlanType LONG = Declared.of("java.lang", "Long");
    private static final PlanType IO_EXCEPTION = Declared.of("java.io", "IOException");

    private static final String TYPES = """
            record Profile(String name) {}
            interface UserApi { Profile profile(long id) throws IOException; int age(long id); void ping(); }
            record Page(Profile profile, List<String> feed, Outcome<Integer> unread, long userId) {}
            interface It {
              String title();
              @Async(UserApi.class) Task<Profile> profile(long userId);
              @Async default List<String> feed(Profile profile, Outcome<Integer> unread) { return List.of(); }
              @Async default int unread(long userId) { return 1; }
              %s
            }
            """;

    private static ClassPlan plan(Inspection compiler, String methods) {
        return Plans.of(compiler, TYPES.formatted(methods));
    }

    @ParameterizedTest
    @EnumSource(Inspection.class)
    void calls_standBehindWhatTheyWaitFor(Inspection compiler) {
        ClassPlan plan = plan(compiler, "@Gather(timeout = \"2s\") Page page(long userId) throws IOException;");
        GatherMethod page = Plans.gather(plan, "page");

        assertThat(page.calls()).extracting(CallPlan::name).containsExactly("profile", "unread", "feed");
        assertThat(page.calls()).extracting(CallPlan::required).containsExactly(true, false, true);
        assertThat(page.calls().get(2).inputs())
                .containsExactly(Argument.Value.of("profile"), new Argument.OutcomeOf("unread"));
        assertThat(page.options().timeout()).contains(Duration.ofSeconds(2));
        assertThat(page.joined()).containsExactly(IO_EXCEPTION);
        assertThat(page.result())
                .isEqualTo(new Result.NewRecord(
                        Declared.of("shop", "Page"),
                        List.of(
                                Argument.Value.of("profile"),
                                Argument.Value.of("feed"),
                                new Argument.OutcomeOf("unread"),
                                new Argument.Param("userId"))));
    }

    @ParameterizedTest
    @EnumSource(Inspection.class)
    void constructor_isInOrderOfAppearance(Inspection compiler) {
        ClassPlan plan = plan(compiler, "Clock clock(); interface Clock {}");

        assertThat(plan.constructor())
                .extracting(ConstructorParameter::name)
                .containsExactly("title", "userApi", "clock");
        assertThat(plan.constructor().get(1).accessor()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Inspection.class)
    void clientWithoutName_isTheOnlyCollaboratorOfItsType(Inspection compiler) {
        ClassPlan plan = plan(compiler, "UserApi users();");

        assertThat(plan.constructor()).extracting(ConstructorParameter::name).containsExactly("title", "users");
    }

    @ParameterizedTest
    @EnumSource(Inspection.class)
    void clientsWithNames_areParametersOfTheirOwn(Inspection compiler) {
        ClassPlan plan = plan(
                compiler,
                "@Async(value = UserApi.class, client = \"replica\", method = \"profile\") Task<Profile> other(long userId);");

        assertThat(plan.constructor())
                .extracting(ConstructorParameter::name)
                .containsExactly("title", "userApi", "replica");
    }

    @ParameterizedTest
    @EnumSource(Inspection.class)
    void abstractCall_isAHandleOfTheClientsMethod(Inspection compiler) {
        ClassPlan plan = plan(
                compiler,
                "@Async(UserApi.class) CompletableFuture<Integer> age(long userId); @Async(UserApi.class) Future<Void> ping();");
        HandleMethod age = (HandleMethod) plan.methods().get(3);
        HandleMethod ping = (HandleMethod) plan.methods().get(4);

        assertThat(age.form()).isEqualTo(Form.COMPLETABLE_FUTURE);
        assertThat(age.body())
                .isEqualTo(
                        new Body.ClientMethod("userApi", "age", List.of(new Argument.Param("userId")), Primitive.INT));
        assertThat(ping.form()).isEqualTo(Form.FUTURE);
        assertThat(ping.body().returns()).isEqualTo(Primitive.VOID);
    }

    @ParameterizedTest
    @EnumSource(Inspection.class)
    void defaultCall_isAGatherOfOne(Inspection compiler) {
        GatherMethod unread = Plans.gather(plan(compiler, ""), "unread");

        assertThat(unread.origin()).isEqualTo(GatherMethod.Origin.ASYNC_DEFAULT);
        assertThat(unread.calls())
                .singleElement()
                .extracting(CallPlan::body)
                .isEqualTo(new Body.DefaultMethod("unread", List.of(new Argument.Param("userId")), Primitive.INT));
        assertThat(unread.result()).isEqualTo(new Result.Single(Argument.Value.of("unread")));
    }

    @ParameterizedTest
    @EnumSource(Inspection.class)
    void otherForm_hasThePlanAndTheTimeoutOfTheNamedOne(Inspection compiler) {
        ClassPlan plan = plan(
                compiler,
                "@Gather(timeout = \"2s\") Page page(long userId) throws IOException;"
                        + "@Gather(\"page\") Outcome<Page> tried(long userId) throws Exception;"
                        + "@Gather(value = \"page\", timeout = \"1s\") Task<Page> start(long userId);");

        assertThat(Plans.gather(plan, "tried").calls())
                .isEqualTo(Plans.gather(plan, "page").calls());
        assertThat(Plans.gather(plan, "tried").options().timeout()).contains(Duration.ofSeconds(2));
        assertThat(Plans.gather(plan, "tried").interruptedAs()).contains(Declared.of("java.lang", "Exception"));
        assertThat(Plans.gather(plan, "tried").joined()).isEmpty();
        assertThat(Plans.gather(plan, "start").options().timeout()).contains(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @EnumSource(Inspection.class)
    void mappedCall_hasTheElementTypeThatIsAskedFor(Inspection compiler) {
        ClassPlan plan = plan(
                compiler,
                "@Gather(\"unread\") Map<Long, Outcome<Object>> all(@Each(\"userId\") long... ids);"
                        + "@Gather(\"unread\") List<Integer> list(@Each Set<? extends Long> userId);");
        CallPlan all = Plans.gather(plan, "all").calls().get(0);
        CallPlan list = Plans.gather(plan, "list").calls().get(0);

        assertThat(all.each()).contains(new EachPlan("ids", EachPlan.Source.PRIMITIVE_ARRAY, LONG, true));
        assertThat(all.type()).isEqualTo(Declared.of("java.lang", "Object"));
        assertThat(all.required()).isFalse();
        assertThat(Plans.gather(plan, "all").result())
                .isEqualTo(new Result.Gathered("unread", Result.View.OUTCOME_MAP));
        assertThat(list.each()).contains(new EachPlan("userId", EachPlan.Source.ITERABLE, LONG, false));
        assertThat(list.required()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Inspection.class)
    void nullIsTold_onlyWhereAReferenceBecomesAPrimitive(Inspection compiler) {
        ClassPlan plan = plan(
                compiler,
                "@Async(UserApi.class) Task<Integer> age(long userId);"
                        + "@Async default Integer maybe() { return null; }"
                        + "@Gather Ages ages(long userId); record Ages(int age, int maybe, int unread) {}");

        assertThat(((Result.NewRecord) Plans.gather(plan, "ages").result()).components())
                .containsExactly(
                        Argument.Value.of("age"), new Argument.Value("maybe", true), Argument.Value.of("unread"));
    }

    @ParameterizedTest
    @EnumSource(Inspection.class)
    void joined_hasNoExceptionThatAnotherCovers(Inspection compiler) {
        ClassPlan plan = plan(
                compiler,
                "@Gather(\"profile\") Profile one(long userId)"
                        + " throws FileNotFoundException, IOException, IllegalStateException, InterruptedException;");
        GatherMethod one = Plans.gather(plan, "one");

        assertThat(one.joined()).containsExactly(IO_EXCEPTION, Declared.of("java.lang", "InterruptedException"));
        assertThat(one.signature().thrown()).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource(Inspection.class)
    void nestedGather_isOneCallOfTheOuter(Inspection compiler) {
        ClassPlan plan = plan(
                compiler,
                "@Gather(timeout = \"2s\") Page page(long userId) throws IOException;"
                        + "@Gather Site site(long userId); record Site(Outcome<Page> page, int unread) {}");

        assertThat(Plans.gather(plan, "site").calls())
                .extracting(CallPlan::name)
                .containsExactly("page", "unread");
        assertThat(Plans.gather(plan, "site").calls().get(0).body())
                .isEqualTo(new Body.NestedGather(
                        "page", List.of(new Argument.Param("userId")), Declared.of("shop", "Page")));
    }

    @ParameterizedTest
    @EnumSource(Inspection.class)
    void whatTheUsersTypesProvoke_isSuppressedWhereTheyAreMentioned(Inspection compiler) {
        ClassPlan plan = Plans.of(compiler, """
                @Deprecated class Old {}
                interface Api { @Deprecated int gone(); @Deprecated(forRemoval = true) int going(); List raw(); List<String> typed(List<String>... of); }
                @Deprecated(since = "3") interface Inner {}
                interface It {
                  @Async(Api.class) Task<Integer> gone();
                  @Async(Api.class) Task<Integer> going();
                  @Async(Api.class) Task<List<String>> raw();
                  @Async(Api.class) Task<List<String>> typed(List<String>... of);
                  @Async @Deprecated(since = "2", forRemoval = true) default Old old() { return new Old(); }
                  @Async default List<List> list() { return List.of(); }
                }
                """);

        assertThat(plan.methods())
                .extracting(method -> method.signature().suppressions())
                .containsExactly(
                        Set.of(Suppression.DEPRECATION),
                        Set.of(Suppression.REMOVAL),
                        Set.of(Suppression.UNCHECKED),
                        Set.of(Suppression.UNCHECKED),
                        Set.of(Suppression.REMOVAL),
                        Set.of(Suppression.RAWTYPES));
        assertThat(plan.methods().get(4).signature().deprecation())
                .hasValueSatisfying(
                        deprecation -> assertThat(deprecation.since()).contains("2"));
    }

    @ParameterizedTest
    @EnumSource(Inspection.class)
    void namesThatMeanSomethingElseInside_areHidden(Inspection compiler) {
        ClassPlan plan = Plans.of(compiler, """
                class Thread {}
                interface Base { interface Task {} }
                interface It<List> extends Base { record Objects() {} @Async default int m() { return 1; } }
                """);

        assertThat(plan.hiddenNames()).containsExactlyInAnyOrder("Task", "Objects", "List", "Thread");
        assertThat(plan.isPublic()).isFalse();
        assertThat(plan.generatedAnnotation()).contains("javax.annotation.processing.Generated");
    }
}
