package dev.fanout.processor.emit;

import static dev.fanout.processor.emit.Calls.client;
import static dev.fanout.processor.emit.Calls.ofInterface;
import static dev.fanout.processor.emit.Calls.value;
import static dev.fanout.processor.emit.Types.PROFILE;
import static dev.fanout.processor.emit.Types.STRING;
import static dev.fanout.processor.emit.Types.USER_API;
import static dev.fanout.processor.emit.Types.shop;
import static dev.fanout.processor.plan.PlanType.Primitive.INT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.processor.plan.Body;
import dev.fanout.processor.plan.Result;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The names of the constants that hold what is particular about calls; they give way to all others. */
class OptionsConstantsTest {

    private static GatherBuilder signalled(SignatureBuilder signature, String call) {
        return signalled(signature, call, client("userApi", call, PROFILE));
    }

    private static GatherBuilder signalled(SignatureBuilder signature, String call, Body body) {
        return GatherBuilder.of(signature.returning(PROFILE))
                .required(call, PROFILE, body)
                .signalled()
                .into(new Result.Single(value(call)));
    }

    private static String emitted(GatherBuilder... gathers) {
        ClassPlanBuilder plan = ClassPlanBuilder.of("Users").client("userApi", USER_API);
        List.of(gathers).forEach(gather -> plan.method(gather.build()));
        return plan.emitted();
    }

    @Test
    void callOfSeveralGathers_hasOneConstant() {
        String text = emitted(
                signalled(SignatureBuilder.of("find"), "byId"), signalled(SignatureBuilder.of("again"), "byId"));

        assertThat(text)
                .containsOnlyOnce("CallOptions BY_ID = CallOptions.DEFAULT.onCancel(OnCancel.SIGNAL);")
                .doesNotContain("BY_ID_2");
    }

    @Test
    void overloads_shareAConstantWhereTheirOptionsAreTheSame() {
        GatherBuilder plain = GatherBuilder.of(
                        SignatureBuilder.of("byId").parameter(STRING, "name").returning(PROFILE))
                .required("byId", PROFILE, ofInterface("byId", PROFILE, Calls.param("name")))
                .into(new Result.Single(value("byId")));

        String text = emitted(
                signalled(SignatureBuilder.of("byId"), "byId"),
                signalled(SignatureBuilder.of("byId").parameter(INT, "id"), "byId"),
                plain);

        assertThat(text)
                .containsOnlyOnce("CallOptions BY_ID = ")
                .contains("byId = group.start(\"byId\", BY_ID, () -> userApi.byId());")
                .contains("byId = group.start(\"byId\", () -> Users.super.byId(name));");
    }

    @Test
    void callsWhoseNamesAreWrittenAlike_haveAConstantEach() {
        String text = emitted(
                signalled(SignatureBuilder.of("one"), "feedItem"), signalled(SignatureBuilder.of("two"), "feed_item"));

        assertThat(text)
                .contains("group.start(\"feedItem\", FEED_ITEM, ")
                .contains("group.start(\"feed_item\", FEED_ITEM_2, ")
                .containsOnlyOnce("CallOptions FEED_ITEM = ")
                .containsOnlyOnce("CallOptions FEED_ITEM_2 = ");
    }

    @Test
    void parameterOrCallNamedLikeAConstant_makesTheConstantGiveWay() {
        String text = emitted(
                signalled(SignatureBuilder.of("find").parameter(INT, "FEED"), "feed"),
                signalled(SignatureBuilder.of("other"), "NEWS"));

        assertThat(text)
                .contains("group.start(\"feed\", FEED_2, ")
                .contains("Task<Profile> NEWS = group.start(\"NEWS\", NEWS_2, ");
    }

    @Test
    void deadlineNamedLikeAConstant_makesTheConstantGiveWay() {
        String text = emitted(signalled(SignatureBuilder.of("find"), "FIND").within(Duration.ofSeconds(1)));

        assertThat(text)
                .contains("GatherOptions FIND_2 = ")
                .contains("CallOptions FIND_3 = ")
                .contains("runtime.open(\"Users.find\", FIND_2)")
                .contains("\"FIND\", FIND_3, () -> userApi.FIND()");
    }

    @Test
    void typeOfAStaticMethodNamedLikeAConstant_isNotObscured() {
        Body fixed = new Body.StaticMethod(shop("DB"), "db", List.of(), PROFILE);

        assertThat(emitted(signalled(SignatureBuilder.of("find"), "db", fixed)))
                .contains("group.start(\"db\", DB_2, () -> DB.db());");
    }

    @Test
    void classWithoutOptions_doesNotMentionThem() {
        String text = emitted(GatherBuilder.of(SignatureBuilder.of("find").returning(PROFILE))
                .required("feed", PROFILE, client("userApi", "feed", PROFILE))
                .into(new Result.Single(value("feed"))));

        assertThat(text)
                .doesNotContain("CallOptions")
                .doesNotContain("OnCancel")
                .doesNotContain("signalled");
    }

    @Test
    void userTypesNamedLikeOurs_areToldApart() {
        GatherBuilder gather = GatherBuilder.of(SignatureBuilder.of("find")
                        .parameter(shop("OnCancel"), "how")
                        .returning(shop("CallOptions")))
                .required("feed", shop("CallOptions"), client("userApi", "feed", shop("CallOptions")))
                .signalled()
                .into(new Result.Single(value("feed")));

        assertThat(emitted(gather))
                .contains("private static final dev.fanout.runtime.CallOptions FEED"
                        + " = dev.fanout.runtime.CallOptions.DEFAULT.onCancel(dev.fanout.OnCancel.SIGNAL);");
    }
}
