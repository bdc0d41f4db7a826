package dev.fanout.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Diagnostics that depend on more than one interface: on what it inherits, on the class path, on other errors. */
class CompilationTest {

    private static final String HEAD = "package app;\n" + Shop.IMPORTS;
    private static final int BODY = 5;

    @TempDir
    private Path folder;

    private Project project(String... types) {
        Project project = Shop.types(Project.in(folder.resolve("project")));
        return project.source("app/Types.java", HEAD + String.join("\n", types));
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void unresolvedType_isTheCompilersBusinessAlone(Tool tool) {
        List<Said> said = project(
                        "interface Calls { @Async(UserApi.class) Task<Profil> profile(long userId); }",
                        "interface Others { @Async(UserApy.class) Task<Profile> profile(long userId); }",
                        "interface Thirds extends Missing { @Async(UserApi.class) Task<Profile> profile(long userId); }")
                .compile(tool);

        assertThat(said).hasSize(3).noneMatch(Said::isOurs);
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void constantThatIsNotThere_isTheCompilersBusinessAlone(Tool tool) {
        List<Said> said = project(
                        "interface Calls { @Async(onCancel = OnCancel.NEVER) default int unread() { return 1; } }",
                        "interface Others { @Async(onCancel = Missing.SIGNAL) default int unread() { return 1; } }",
                        "interface Thirds { @Async(onCancel = null) default int unread() { return 1; } }")
                .compile(tool);

        assertThat(said).noneMatch(Said::isOurs).extracting(Said::line).contains((long) BODY, BODY + 1L, BODY + 2L);
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void errorElsewhere_addsNothingOfOurs(Tool tool) {
        List<Said> said = project(
                        "class Broken { Missing field; }",
                        "interface Calls { @Async(UserApi.class) Task<Profile> profile(long userId); }")
                .compile(tool);

        assertThat(said).hasSize(1).noneMatch(Said::isOurs);
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void mistakeInABaseInterface_isReportedOnceThere(Tool tool) {
        List<Said> said = project(
                        "interface Base { @Async(UserApi.class) Profile profile(long userId); }",
                        "interface One extends Base { @Gather(\"profile\") Task<Profile> start(long userId); }",
                        "interface Two extends Base { @Gather(\"profile\") Task<Profile> start(long userId); }")
                .option("-proc:only")
                .compile(tool);

        assertThat(said).hasSize(1);
        assertThat(said.get(0).message()).startsWith("[FANOUT-PLAIN-ASYNC]");
        assertThat(said.get(0).line()).isEqualTo(BODY);
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void interfaceFromAJarWithoutParameterNames_isToldWhatToDo(Tool tool) {
        Project library = Shop.types(Project.in(folder.resolve("library")))
                .source(
                        "lib/Calls.java",
                        "package lib; import dev.fanout.*; public interface Calls {"
                                + " @Async default int unread(long userId) { return 1; } }")
                .option("-proc:none")
                .option("-g:none");
        assertThat(library.compile(Tool.JAVAC)).isEmpty();

        List<Said> said = project(
                        "interface Mails extends lib.Calls { @Gather(\"unread\") Task<Integer> start(long userId); }")
                .with(library.classes())
                .option("-proc:only")
                .compile(tool);

        assertThat(said)
                .extracting(Said::message)
                .containsExactly(
                        "[FANOUT-NAMES-UNAVAILABLE] the parameter names of Calls.unread are not in its class file, and calls are"
                                + " wired by name; compile it with `-parameters`, or declare the method in Mails");
        assertThat(said.get(0).line()).isEqualTo(BODY);
    }

    /** With javac: ecj forgets the names of methods from class files that have annotations, and the other test is what its users see. */
    @Test
    void interfaceFromAJarWithParameterNames_isUsed() {
        Project library = Shop.types(Project.in(folder.resolve("library")))
                .source(
                        "lib/Calls.java",
                        "package lib; import dev.fanout.*; public interface Calls {"
                                + " @Async default int unread(long userId) { return 1; } }")
                .option("-proc:none")
                .option("-parameters");
        assertThat(library.compile(Tool.JAVAC)).isEmpty();

        List<Said> said = project(
                        "interface Mails extends lib.Calls { @Gather(\"unread\") Task<Integer> start(long userId); }")
                .with(library.classes())
                .compile(Tool.JAVAC);

        assertThat(said).isEmpty();
    }

    /** With javac: inside of another program ecj sees that program's class path, which has the runtime. */
    @Test
    void runtimeThatIsNotThere_isAskedFor() {
        List<Said> said = Project.withoutRuntimeIn(folder.resolve("project"))
                .source(
                        "app/Dashboards.java",
                        "package app;\nimport dev.fanout.*;\nimport java.util.concurrent.*;\n"
                                + "interface Dashboards { @Async default int unread() { return 1; } }")
                .option("-proc:only")
                .compile(Tool.JAVAC);

        assertThat(said)
                .extracting(Said::message)
                .containsExactly(
                        "[FANOUT-RUNTIME-MISSING] the generated class of Dashboards needs dev.fanout.runtime, which cannot be"
                                + " seen; add the dependency fanout-runtime, in a module also `requires dev.fanout.runtime`");
        assertThat(said.get(0).line()).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void warning_isSilencedByItsNameOnTheMethodOrAroundIt(Tool tool) {
        List<Said> said = project(
                        "interface Loud { @Async default int unread() { return 1; } @Gather(\"unread\") int one(); }",
                        "@SuppressWarnings({\"all\", \"fanout\", \"fanout:unused-call\", \"FANOUT-NO-CONCURRENCY\"})",
                        "interface Louder { @Async default int unread() { return 1; } @Gather(\"unread\") int one(); }",
                        "interface Quiet { @Async default int unread() { return 1; }",
                        "  @SuppressWarnings(\"fanout:no-concurrency\") @Gather(\"unread\") int one(); }",
                        "@SuppressWarnings({\"fanout:no-concurrency\", \"all\"}) interface Silent {",
                        "  @Async default int unread() { return 1; } @Gather(\"unread\") int one(); }",
                        "@SuppressWarnings(\"fanout:no-concurrency\") class Outer { interface Inner {",
                        "  @Async default int unread() { return 1; } @Gather(\"unread\") int one(); } }")
                .compile(tool);

        assertThat(said).extracting(Said::line).containsExactlyInAnyOrder((long) BODY, BODY + 2L);
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void warningAboutAComponent_isSilencedOnTheComponentOrItsRecord(Tool tool) {
        String silencer = "@SuppressWarnings(\"fanout:collected-but-required\") ";
        String calls = " { @Async default int one() { return 1; } @Async default int two(int one) { return 2; }"
                + " @Async default int three() { return 3; } @Gather %s page(); }";
        List<Said> said = project(
                        "record Loud(Outcome<Integer> one, int two, " + silencer + "int three) {}",
                        "record Quiet(" + silencer + "Outcome<Integer> one, int two, int three) {}",
                        silencer + "record Silent(Outcome<Integer> one, int two, int three) {}",
                        "interface A" + calls.formatted("Loud"),
                        "interface B" + calls.formatted("Quiet"),
                        "interface C" + calls.formatted("Silent"))
                .compile(tool);

        assertThat(said).extracting(Said::line).containsExactly(BODY + 3L);
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void errors_cannotBeSilenced(Tool tool) {
        List<Said> said = project(
                        "@SuppressWarnings({\"fanout:void-async\", \"all\"})",
                        "interface Calls { @Async(UserApi.class) void ping(); }")
                .option("-proc:only")
                .compile(tool);

        assertThat(said).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void fileThatCannotBeWritten_isOneErrorAtTheInterface(Tool tool) {
        List<Said> said = project("interface Calls { @Async default int unread() { return 1; } }")
                .option("-proc:only")
                .compile(tool, new FailingFiler(() -> {
                    throw new IOException("No space left on device");
                }));

        assertThat(said)
                .extracting(Said::message)
                .containsExactly(
                        "[FANOUT-CANNOT-WRITE] app.ConcurrentCalls could not be written: No space left on device;"
                                + " see to it that the compiler can write its output");
        assertThat(said.get(0).line()).isEqualTo(BODY);
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void unexpectedException_isOneErrorThatAsksForAReport(Tool tool) {
        List<Said> said = project("interface Calls { @Async default int unread() { return 1; } }")
                .option("-proc:only")
                .compile(tool, new FailingFiler(() -> {
                    throw new IllegalStateException("no such type");
                }));

        assertThat(said).hasSize(1);
        assertThat(said.get(0).message())
                .startsWith(
                        "[FANOUT-INTERNAL] Fanout failed on Calls: java.lang.IllegalStateException: no such type at ")
                .endsWith("; please report it");
        assertThat(said.get(0).line()).isEqualTo(BODY);
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void missingClassOfADependency_isNamedAsAMistakeInTheSetUp(Tool tool) {
        List<Said> said = project("interface Calls { @Async default int unread() { return 1; } }")
                .option("-proc:only")
                .compile(tool, new FailingFiler(() -> {
                    throw new NoClassDefFoundError("com/palantir/javapoet/JavaFile");
                }));

        assertThat(said)
                .extracting(Said::message)
                .containsExactly(
                        "[FANOUT-PROCESSOR-PATH] the class com.palantir.javapoet.JavaFile, which the processor needs,"
                                + " is missing from the processor path; add the jars that fanout-processor depends on");
        assertThat(said.get(0).line()).isEqualTo(BODY);
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void classOfOursThatCannotBeStarted_asksForAReport(Tool tool) {
        List<Said> said = project("interface Calls { @Async default int unread() { return 1; } }")
                .option("-proc:only")
                .compile(tool, new FailingFiler(() -> {
                    throw new NoClassDefFoundError("Could not initialize class dev.fanout.Some");
                }));

        assertThat(said).hasSize(1);
        assertThat(said.get(0).message()).startsWith("[FANOUT-INTERNAL]").endsWith("; please report it");
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void exceptionsOfKotlin_areThoseOfItsAnnotation(Tool tool) {
        List<Said> said = project(
                        "interface Calls { @Async default int one() throws IOException { return 1; }",
                        "  @Async default int two() { return 1; }",
                        "  @kotlin.jvm.Throws(exceptionClasses = IOException.class) @Gather({\"one\", \"two\"}) List<Integer> a();",
                        "  @kotlin.jvm.Throws(exceptionClasses = {}) @Gather({\"one\", \"two\"}) List<Integer> b(); }")
                .source(
                        "kotlin/jvm/Throws.java",
                        "package kotlin.jvm; public @interface Throws { Class<? extends Throwable>[] exceptionClasses(); }")
                .option("-proc:only")
                .compile(tool);

        assertThat(said).extracting(Said::line).containsExactly(BODY + 3L);
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void genericBase_isExtendedByInterfacesThatBindItsTypeParameters(Tool tool) {
        List<Said> said = project(
                        "interface Base<K, X extends Exception> {",
                        "  @Async(MailApi.class) Task<Integer> unread(K userId);",
                        "  @Async default int drafts(K userId) throws X { return 1; } }",
                        "interface Mails extends Base<Long, IOException> {",
                        "  @Gather({\"unread\", \"drafts\"}) List<Integer> both(long userId) throws IOException; }")
                .compile(tool);

        assertThat(said)
                .extracting(Said::message)
                .containsExactly(
                        "[FANOUT-GENERIC-BASE] no class is generated for Base, since unread depends on its type parameters;"
                                + " extend it with type arguments, and repeat a method with @Async or @Gather there");
        assertThat(Files.exists(folder.resolve("project/classes/app/ConcurrentMails.class")))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void goodInterface_isGeneratedWithoutAWord(Tool tool) throws IOException {
        List<Said> said = project("interface Calls { @Async default int unread() { return 1; } }")
                .compile(tool);

        assertThat(said).isEmpty();
        assertThat(Files.exists(folder.resolve("project/classes/app/ConcurrentCalls.class")))
                .isTrue();
    }
}
