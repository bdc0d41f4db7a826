package dev.fanout.processor.emit;

import static dev.fanout.processor.emit.Calls.client;
import static dev.fanout.processor.emit.Calls.value;
import static dev.fanout.processor.emit.Types.PROFILE;
import static dev.fanout.processor.emit.Types.USER_API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanout.processor.plan.ClassPlan;
import dev.fanout.processor.plan.EachPlan;
import dev.fanout.processor.plan.PlanType.Declared;
import dev.fanout.processor.plan.PlanType.Primitive;
import dev.fanout.processor.plan.Result;
import dev.fanout.processor.plan.Suppression;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for all that is emitted. */
class EmissionTest {
    private static final List<String> HIDDEN = List.of("Task", "Objects", "List", "Override", "Duration", "Map");

    private static ClassPlanBuilder users() {
        return ClassPlanBuilder.of("Users")
                .client("userApi", USER_API)
                .method(GatherBuilder.of(
                                SignatureBuilder.of("find").returning(PROFILE).suppressing(Suppression.values()))
                        .required("profile", PROFILE, client("userApi", "profile", PROFILE))
                        .into(new Result.Single(value("profile")))
                        .build());
    }

    private static ClassPlan withSets(ClassPlan plan, Set<String> hidden, Set<Suppression> suppressions) {
        return new ClassPlan(
                plan.implemented(),
                plan.isPublic(),
                plan.typeParameters(),
                Optional.empty(),
                suppressions,
                plan.generatedAnnotation(),
                hidden,
                plan.component(),
                plan.constructor(),
                plan.methods(),
                plan.remote());
    }

    private static <T> Set<T> shuffled(List<T> values, long seed) {
        List<T> copy = new ArrayList<>(values);
        Collections.shuffle(copy, new Random(seed));
        return new LinkedHashSet<>(copy);
    }

    @Test
    void samePlan_givesTheSameBytesInWhateverOrderItsSetsAre() {
        ClassPlan plan = users().build();
        ClassEmitter emitter = new ClassEmitter("generator");

        List<String> texts = Stream.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L)
                .map(seed -> withSets(plan, shuffled(HIDDEN, seed), shuffled(List.of(Suppression.values()), seed)))
                .map(shuffled -> emitter.emit(shuffled).text())
                .distinct()
                .toList();

        assertThat(texts).hasSize(1);
        assertThat(texts.get(0))
                .contains("@SuppressWarnings({\"deprecation\", \"rawtypes\", \"removal\", \"unchecked\", \"unused\"})");
    }

    @Test
    void planOfAMappedCall_isBrokenLikeAllOthers() {
        EachPlan each = new EachPlan("userIdentifiers", EachPlan.Source.ITERABLE, Types.LONG_OBJECT, true);
        String text = ClassPlanBuilder.of("Users")
                .client("userApi", USER_API)
                .method(GatherBuilder.of(SignatureBuilder.of("all")
                                .parameter(Types.list(Types.LONG_OBJECT), "userIdentifiers")
                                .returning(Types.list(PROFILE)))
                        .each("detailedProfile", PROFILE, true, client("userApi", "profile", PROFILE), each)
                        .into(new Result.Gathered("detailedProfile", Result.View.LIST))
                        .build())
                .emitted();

        assertThat(text).contains("""
                 *   at once, side by side:  detailedProfile (userApi.profile)
                 *                           for each distinct element of userIdentifiers
                """);
    }

    @Test
    void moduleWithoutGenerated_getsNone() {
        assertThat(users().withoutGeneratedAnnotation().emitted()).doesNotContain("Generated");
    }

    @Test
    void referenceArguments_areCheckedByNameAndPrimitivesAreNot() {
        String text = users().client("limit", Primitive.INT).emitted();

        assertThat(text)
                .contains("this.userApi = Objects.requireNonNull(userApi, \"userApi\");")
                .contains("this.limit = limit;");
    }

    @Test
    void nestedInterface_namesTheClassByItsPathAndCallsByTheInterface() {
        ClassPlan plan = ClassPlanBuilder.of(Types.shop("Shop").nested("Users"))
                .client("userApi", USER_API)
                .method(users().build().methods().get(0))
                .build();

        GeneratedSource source = new ClassEmitter("generator").emit(plan);

        assertThat(source.qualifiedName()).isEqualTo("shop.ConcurrentShop_Users");
        assertThat(source.text())
                .contains("public final class ConcurrentShop_Users implements Shop.Users {")
                .contains("runtime.open(\"Shop.Users.find\", findOptions)");
    }

    @Test
    void unusedTask_hasNoVariable() {
        String text = ClassPlanBuilder.of("Users")
                .client("userApi", USER_API)
                .method(GatherBuilder.of(SignatureBuilder.of("warmUp"))
                        .required("profile", PROFILE, client("userApi", "profile", PROFILE))
                        .build())
                .emitted();

        assertThat(text)
                .contains("      group.start(\"profile\", profileOptions, () -> userApi.profile());\n"
                        + "      group.join();\n    }");
    }

    @Test
    void resultOfACallThatIsNotThere_isAFaultOfThePlan() {
        ClassPlanBuilder plan = ClassPlanBuilder.of("Users")
                .method(GatherBuilder.of(SignatureBuilder.of("find").returning(PROFILE))
                        .into(new Result.Single(value("profile")))
                        .build());

        assertThatThrownBy(plan::emitted)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("profile");
    }

    @Test
    void lines_areNotLongerThanAHundredColumns() {
        String text = users().client(
                        "clientWithARatherLongNameThatFillsHalfALine", Declared.of("shop", "TheTypeOfTheClient"))
                .emitted();

        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @ParameterizedTest
    @CsvSource({
        "PT0.3S, Duration.ofMillis(300), 300ms",
        "PT2S, Duration.ofSeconds(2), 2s",
        "PT1M30S, Duration.ofSeconds(90), 1m30s",
        "PT2M, Duration.ofMinutes(2), 2m",
        "PT3H, Duration.ofHours(3), 3h",
        "PT1.5S, Duration.ofMillis(1500), 1s500ms",
        "PT0.00025S, Duration.ofNanos(250000), 250000ns",
        "PT2592000.001S, Duration.ofMillis(2592000001L), 720h1ms"
    })
    void deadlines_areWrittenAsAPersonWould(String duration, String code, String text) {
        String emitted = ClassPlanBuilder.of("Users")
                .client("userApi", USER_API)
                .method(GatherBuilder.of(SignatureBuilder.of("find").returning(PROFILE))
                        .within(Duration.parse(duration))
                        .required("profile", PROFILE, client("userApi", "profile", PROFILE))
                        .into(new Result.Single(value("profile")))
                        .build())
                .emitted();

        assertThat(emitted)
                .containsPattern(
                        "GatherOptions FIND = GatherOptions.DEFAULT\\s*\\.timeout\\(" + Pattern.quote(code) + "\\);")
                .contains("find(), within " + text + "\n");
    }
}
