package dev.fanout.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a message advises can be followed: it fits, and brings no other message. */
class AdviceTest {
    private static final String CALLS = """
            @Async(UserApi.class) Task<Profile> profile(long userId);
            @Async default List<Post> feed(Profile profile) { return List.of(); }
            @Async default int unread(long userId) { return 1; }
            """;

    @TempDir
    private Path folder;

    private List<Said> said(Tool tool, String gathers) {
        return Shop.types(Project.in(folder.resolve(tool.name())))
                .source("app/Example.java", Shop.example("app", List.of(CALLS, gathers)))
                .compile(tool);
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void chainForEachElement_isToldToGatherOne(Tool tool) {
        List<Said> said = said(tool, "@Gather(\"feed\") List<List<Post>> all(@Each(\"userId\") List<Long> ids);");

        assertThat(said)
                .extracting(Said::message)
                .containsExactly(
                        "[FANOUT-EACH-CHAIN] feed depends on the element as well, and only the named call is mapped;"
                                + " write a @Gather for one element, and map that");
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void gatherForOneElement_isNoLackOfConcurrency(Tool tool) {
        List<Said> said = said(
                tool,
                "@Gather(\"feed\") List<Post> one(long userId) throws IOException;"
                        + "@Gather(\"one\") List<List<Post>> all(@Each(\"userId\") List<Long> ids) throws IOException;"
                        + "@Gather({\"one\", \"unread\"}) List<Object> both(long userId) throws IOException;");

        assertThat(said).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void elementsThatFitNoParameter_areOfferedNone(Tool tool) {
        List<Said> said = said(
                tool,
                "@Gather(\"unread\") List<Integer> counts(@Each(\"user\") List<Long> ids);"
                        + "@Gather(\"feed\") List<List<Post>> feeds(@Each(\"text\") List<String> texts);");

        assertThat(said)
                .extracting(Said::message)
                .containsExactly(
                        "[FANOUT-EACH-UNKNOWN-PARAMETER] unread has no parameter user for the elements;"
                                + " did you mean @Each(\"userId\")?",
                        "[FANOUT-EACH-UNKNOWN-PARAMETER] feed has no parameter text for the elements;"
                                + " name it in @Each(\"...\")");
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void clientsThatAreToldApartByName_areNotWarnedOf(Tool tool) {
        String replica =
                "@Async(value = UserApi.class, method = \"profile\", client = \"%s\") Task<Profile> %s(long userId);";
        String both =
                "@Gather({\"profile\", \"%s\", \"feed\", \"unread\"}) List<Object> %s(long userId) throws IOException;";

        String copy = both.formatted("copy", "all");

        assertThat(said(tool, replica.formatted("replica", "copy") + copy)).isEmpty();
        assertThat(said(
                        tool,
                        "UserApi backup(); UserApi users();" + replica.formatted("backup", "copy")
                                + replica.formatted("users", "other") + copy + both.formatted("other", "others")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void elementTypeThatFitsNoCall_isSaidOnce(Tool tool) {
        List<Said> said = said(tool, "@Gather({\"profile\", \"unread\"}) List<Outcome<Object>> tried(long userId);");

        assertThat(said).hasSize(1);
        assertThat(said.get(0).message()).startsWith("[FANOUT-TYPE-MISMATCH] an element of tried");
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void mistakeInAGather_isNotSaidAgainOfItsOtherForms(Tool tool) {
        List<Said> said = said(
                tool,
                "record Page(String profile, int unread) {}"
                        + "@Gather(\"page\") Outcome<Page> tried(long userId);"
                        + "@Gather Page page(long userId) throws IOException;"
                        + "@Gather(\"page\") Task<Page> start(long userId);");

        assertThat(said)
                .extracting(Said::message)
                .containsExactly("[FANOUT-TYPE-MISMATCH] the component profile of Page is String,"
                        + " but profile gives Profile; make the types agree");
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void fallback_isOfferedWhatIsMeantOrWhatToDeclare(Tool tool) {
        List<Said> said = said(
                tool,
                "@Async(fallback = \"nothng\") default int one(long id) { return 1; }"
                        + "@Async(fallback = \"two\") default int two(long id) { return 2; }"
                        + "@Async(fallback = \"one\") default int three(long id) { return 3; }"
                        + "default int nothing(long id) { return 0; }");

        assertThat(said)
                .extracting(Said::message)
                .containsExactly(
                        "[FANOUT-BAD-FALLBACK] \"nothng\" is no fallback for one: Example has no method of that name;"
                                + " did you mean nothing?",
                        "[FANOUT-BAD-FALLBACK] \"two\" is no fallback for two: it is the call itself;"
                                + " declare `default int twoFallback(long id)`, or one with a Throwable as the last"
                                + " parameter, which tells it why, and name that",
                        "[FANOUT-BAD-FALLBACK] \"one\" is no fallback for three: one(long) is a call or a gather itself;"
                                + " declare `default int threeFallback(long id)`, or one with a Throwable as the last"
                                + " parameter, which tells it why, and name that");
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void namesThatAreMissing_areOfferedACallThatFits(Tool tool) {
        assertThat(said(tool, "@Gather List<Integer> counts(long userId);"))
                .extracting(Said::message)
                .containsExactly(
                        "[FANOUT-NAMES-MISSING] counts returns List<Integer>, which is no record whose components"
                                + " name calls; name them: @Gather(\"unread\")");
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void forgottenEach_isOfferedAsItWouldBeWritten(Tool tool) {
        List<Said> wrong = said(tool, "@Gather(\"unread\") List<Integer> all(List<Long> userIds);");
        List<Said> asAdvised = Shop.types(Project.in(folder.resolve("advised" + tool)))
                .source(
                        "app/Example.java",
                        Shop.example(
                                "app",
                                List.of(
                                        CALLS,
                                        "@Gather(\"unread\") List<Integer> all(@Each(\"userId\") List<Long> userIds);")))
                .compile(tool);

        assertThat(wrong)
                .extracting(Said::message)
                .containsExactly("[FANOUT-UNKNOWN-INPUT] nothing in all produces userId, which is needed by unread;"
                        + " did you forget @Each? Write `@Each(\"userId\") List<Long> userIds`");
        assertThat(asAdvised).extracting(Said::isError).doesNotContain(true);
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void methodThatIsNotThere_isAnsweredWithThoseThatAre(Tool tool) {
        List<Said> said = said(tool, "@Async(UserApi.class) Task<Profile> everybody(long userId);");

        assertThat(said)
                .extracting(Said::message)
                .containsExactly(
                        "[FANOUT-NO-CLIENT-METHOD] UserApi has no method everybody(long) that can be called here;"
                                + " it has find(Long, Object), find(Object, Long), ping(), profile(long); name it with `method = ...`");
    }
}
