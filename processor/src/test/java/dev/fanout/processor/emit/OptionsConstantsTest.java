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

import dev.fanout.processor.plan.Aim;
import dev.fanout.processor.plan.Body;
import dev.fanout.processor.plan.CallOptions;
import dev.fanout.processor.plan.OtherForm;
import dev.fanout.processor.plan.Result;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
                signalled(SignatureBuilder.of("byId").parameter(INT, "id"), "byId")
                        .with(Calls.SIGNALLED.overload(1)),
                plain.with(CallOptions.DEFAULT.overload(2)));

        assertThat(text)
                .containsOnlyOnce("CallOptions BY_ID = ")
                .contains("byId = group.start(\"byId\", byIdOptions, () -> userApi.byId());")
                .contains("this.byIdOptions = runtime.configure(\"Users.byId\", BY_ID);")
                .contains("this.byIdOptions2 = runtime.configure(\"Users.byId\", BY_ID);")
                .contains("this.byIdOptions3 = runtime.configure(\"Users.byId\", CallOptions.DEFAULT);");
    }

    @Test
    void callsWhoseNamesAreWrittenAlike_haveAConstantEach() {
        String text = emitted(
                signalled(SignatureBuilder.of("one"), "feedItem"), signalled(SignatureBuilder.of("two"), "feed_item"));

        assertThat(text)
                .contains("group.start(\"feedItem\", feedItemOptions, ")
                .contains("this.feed_itemOptions = runtime.configure(\"Users.feed_item\", FEED_ITEM_2);")
                .containsOnlyOnce("CallOptions FEED_ITEM = ")
                .containsOnlyOnce("CallOptions FEED_ITEM_2 = ");
    }

    @Test
    void parameterOrCallNamedLikeAConstant_makesTheConstantGiveWay() {
        String text = emitted(
                signalled(SignatureBuilder.of("find").parameter(INT, "FEED"), "feed"),
                signalled(SignatureBuilder.of("other"), "NEWS"));

        assertThat(text)
                .contains("runtime.configure(\"Users.feed\", FEED_2)")
                .contains("runtime.configure(\"Users.NEWS\", NEWS_2)");
    }

    @Test
    void parameterOrClientNamedLikeAField_makesTheFieldGiveWay() {
        String text = ClassPlanBuilder.of("Users")
                .client("newsOptions", USER_API)
                .method(signalled(
                                SignatureBuilder.of("find").parameter(INT, "feedOptions"),
                                "feed",
                                client("newsOptions", "feed", PROFILE))
                        .build())
                .method(signalled(SignatureBuilder.of("other"), "news", client("newsOptions", "news", PROFILE))
                        .build())
                .emitted();

        assertThat(text)
                .contains("group.start(\"feed\", feedOptions2, () -> newsOptions.feed());")
                .contains("group.start(\"news\", newsOptions2, () -> newsOptions.news());");
    }

    @Test
    void deadlineNamedLikeAConstant_makesTheConstantGiveWay() {
        String text = emitted(signalled(SignatureBuilder.of("find"), "FIND").within(Duration.ofSeconds(1)));

        assertThat(text)
                .contains("GatherOptions FIND_3 = ")
                .contains("CallOptions FIND_2 = ")
                .contains("runtime.configure(\"Users.FIND\", FIND_2)")
                .contains("runtime.configure(\"Users.find\", FIND_3)");
    }

    @Test
    void typeOfAStaticMethodNamedLikeAConstant_isNotObscured() {
        Body fixed = new Body.StaticMethod(shop("DB"), "db", List.of(), PROFILE);

        assertThat(emitted(signalled(SignatureBuilder.of("find"), "db", fixed)))
                .contains("runtime.configure(\"Users.db\", DB_2);")
                .contains("group.start(\"db\", dbOptions, () -> DB.db());");
    }

    @Test
    void callWithoutOptions_hasNoConstant() {
        String text = emitted(GatherBuilder.of(SignatureBuilder.of("find").returning(PROFILE))
                .required("feed", PROFILE, client("userApi", "feed", PROFILE))
                .into(new Result.Single(value("feed"))));

        assertThat(text)
                .contains("private final CallOptions feedOptions;")
                .contains("this.feedOptions = runtime.configure(\"Users.feed\", CallOptions.DEFAULT);")
                .doesNotContain("static final")
                .doesNotContain("OnCancel")
                .doesNotContain("signalled");
    }

    @Test
    void nestedGather_hasNoOptions() {
        String text = emitted(GatherBuilder.of(SignatureBuilder.of("find").returning(PROFILE))
                .required("page", PROFILE, Calls.nested("page", PROFILE))
                .into(new Result.Single(value("page"))));

        assertThat(text).contains("group.start(\"page\", () -> page());").doesNotContain("CallOptions");
    }

    private static GatherBuilder race(String name) {
        return GatherBuilder.of(SignatureBuilder.of(name).returning(PROFILE))
                .required("near", PROFILE, client("userApi", "near", PROFILE))
                .required("far", PROFILE, client("userApi", "far", PROFILE))
                .into(new Result.Winner(List.of("near", "far"), false));
    }

    private static OtherForm form(String name, GatherBuilder of, boolean timeout, boolean limit, boolean aim) {
        return new OtherForm(name, of.build().options(), timeout, limit, aim);
    }

    @Test
    void otherFormOfAGather_startsFromWhatCountsForThatOne() {
        Duration second = Duration.ofSeconds(1);
        Aim hedged = new Aim.FirstSuccess(Optional.of(second));
        GatherBuilder named = race("named").within(second).atOnce(2).after(hedged);
        GatherBuilder same = race("same").within(second).atOnce(2).after(hedged);
        same.formOf(form("named", named, false, false, false));
        GatherBuilder own = race("own").within(second).atOnce(3).after(hedged);
        own.formOf(form("same", same, true, true, false));
        GatherBuilder all = race("all").within(second).atOnce(2).after(new Aim.All());
        all.formOf(form("named", named, false, false, true));
        GatherBuilder some = race("some").within(second).atOnce(2).after(new Aim.Quorum(2, false));
        some.formOf(form("named", named, false, false, true));

        assertThat(emitted(own, all, some, same, named)).contains("""
                            this.namedOptions = runtime.configure("Users.named", NAMED);
                            this.sameOptions = runtime.configure("Users.same", namedOptions);
                            this.ownOptions = runtime.configure(
                                "Users.own", sameOptions.timeout(Duration.ofSeconds(1)).limit(3));
                            this.allOptions = runtime.configure("Users.all", namedOptions.until(Until.ALL));
                            this.someOptions = runtime.configure("Users.some", namedOptions.enough(2));
                        """).containsOnlyOnce("static final");
    }

    @Test
    void otherFormThatWantsAll_hasNothingToSayAboutThatWhereTheNamedOneDoes() {
        GatherBuilder named = race("named").within(Duration.ofSeconds(1));
        GatherBuilder other = race("other");
        other.formOf(form("named", named, false, false, true));

        assertThat(emitted(other, named)).contains("runtime.configure(\"Users.other\", namedOptions);");
    }

    @Test
    void everyOption_isSaidInItsConstant() {
        CallOptions all =
                Calls.SIGNALLED.timeout(Duration.ofMillis(1500)).limit(4).on("cpu \"fast\"");

        assertThat(emitted(signalled(SignatureBuilder.of("find"), "feed").with(all)))
                .contains("""
                        CallOptions FEED = CallOptions.DEFAULT
                              .timeout(Duration.ofMillis(1500))
                              .limit(4)
                              .on("cpu \\"fast\\"")
                              .onCancel(OnCancel.SIGNAL);""")
                .contains("feed (userApi.feed, within 1s500ms, at most 4 at once, on cpu \"fast\", signalled)");
    }

    @Test
    void callOnAnExecutor_leavesNoConstructorWithoutARuntime() {
        String text = emitted(signalled(SignatureBuilder.of("find"), "feed").with(CallOptions.DEFAULT.on("cpu")));

        assertThat(text).containsOnlyOnce("public ConcurrentUsers(").doesNotContain("shared()");
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
