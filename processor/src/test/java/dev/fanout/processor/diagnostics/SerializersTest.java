package dev.fanout.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What has a serializer travels in the form that this writes; a serializer that cannot be used is an error where it is registered. */
class SerializersTest {
    private static final String CLASS_WITH_PARTS =
            "; name a class that it can see, with a constructor that takes and throws nothing";

    @TempDir
    private Path folder;

    private List<Said> said(Tool tool, String registered, String... body) {
        String source = Shop.example("app", List.of(body))
                .replace("public interface Example", "@Serializers({" + registered + "}) public interface Example");
        return Shop.types(Project.in(folder.resolve(tool.name())))
                .source("app/Example.java", source)
                .option("-proc:only")
                .compile(tool);
    }

    private static String serializer(String name, String head, String handled, String form) {
        return head + " " + name + " implements RemoteSerializer<" + handled + ", " + form + "> { "
                + methods(handled, form) + " }";
    }

    private static String methods(String handled, String form) {
        return "public " + form + " write(" + handled + " value) { return null; } public " + handled + " read(" + form
                + " written) { return null; }";
    }

    private static final String PROFILES = serializer("Profiles", "class", "Profile", "String");

    @ParameterizedTest
    @EnumSource(Tool.class)
    void whatHasASerializer_travels(Tool tool) {
        List<Said> said = said(
                tool,
                "Example.Profiles.class, Example.Boxes.class, Example.Shapes.class",
                PROFILES,
                "class Box<T> { T value; }",
                "interface Shape {} record Dot(Shape next) implements Shape {}",
                "record Form(Profile inside, List<Shape> shapes) implements Serializable {}",
                serializer("Boxes", "class", "Box<?>", "Form"),
                serializer("Shapes", "class", "Shape", "byte[]"),
                "record Model(Map<String, Profile[]> all, Box<Thread> box) implements Serializable {}",
                "class Bad extends Exception { Profile by; }",
                "@Async(on = \"cluster\") default Dot score(Model model, List<? extends Shape> shapes, Profile of)",
                "  throws Bad { return null; }",
                "@Gather(\"score\") Task<Dot> start(Model model, List<? extends Shape> shapes, Profile of);");

        assertThat(said).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void inheritedSerializer_counts(Tool tool) {
        List<Said> said = said(
                tool,
                "",
                PROFILES,
                "@Serializers(Profiles.class) interface Base {}",
                "interface Scores extends Base {",
                "  @Async(on = \"cluster\") default int score(Profile of) { return 1; }",
                "  @Gather(\"score\") Task<Integer> start(Profile of);",
                "}");

        assertThat(said).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void whatASerializerWrites_hasToTravel(Tool tool) {
        List<Said> said = said(
                tool,
                "Example.Profiles.class, Example.Shapes.class",
                serializer("Profiles", "class", "Profile", "Form"),
                "record Form(List<Object> parts) implements Serializable {}",
                "interface Shape {}",
                serializer("Shapes", "class", "Shape", "java.nio.ByteBuffer"),
                "@Async(on = \"cluster\") default Shape score(Profile of) { return null; }",
                "@Gather(\"score\") Task<Shape> start(Profile of);");

        String start = "[FANOUT-CANNOT-TRAVEL] score cannot run on \"cluster\": its ";
        assertThat(said)
                .extracting(Said::message)
                .containsExactly(
                        start
                                + "argument of cannot travel, because Profiles.write -> Form.parts holds java.lang.Object,"
                                + " which is not Serializable; use a type that is",
                        start + "result cannot travel, because Shapes.write returns java.nio.ByteBuffer,"
                                + " which is not Serializable; use a type that is");
    }

    static List<Arguments> wrong() {
        List<Arguments> all = new ArrayList<>();
        for (Tool tool : Tool.values()) {
            for (String[] each : WRONG) {
                all.add(Arguments.of(tool, each[0], each[1]));
            }
        }
        return all;
    }

    private static final String CANNOT_MAKE = "the generated class cannot make one" + CLASS_WITH_PARTS;

    /** The class that is registered, what is said of it. */
    private static final String[][] WRONG = {
        {serializer("Wrong", "abstract class", "Profile", "String"), CANNOT_MAKE},
        {
            serializer("Wrong", "enum", "Profile", "String")
                    .replace("{ public String write", "{ ONE; public String write"),
            CANNOT_MAKE
        },
        {"interface Wrong extends RemoteSerializer<Profile, String> {}", CANNOT_MAKE},
        {
            "record Wrong(int n) implements RemoteSerializer<Profile, String> { " + methods("Profile", "String") + " }",
            CANNOT_MAKE
        },
        {
            "class Wrong implements RemoteSerializer<Profile, String> { private Wrong() {} "
                    + methods("Profile", "String") + " }",
            CANNOT_MAKE
        },
        {
            "class Wrong implements RemoteSerializer<Profile, String> { Wrong() throws IOException {} "
                    + methods("Profile", "String") + " }",
            CANNOT_MAKE
        },
        {
            serializer("Wrong", "class", "List<String>", "String"),
            "an object does not know the type arguments of List<String>; write List with `?` for each"
        },
        {
            serializer("Wrong", "class", "Integer", "String"),
            "Integer is written without being asked how; use a class or an interface of your own, or of a library"
        },
        {
            serializer("Wrong", "class", "Object", "String"),
            "Object is written without being asked how; use a class or an interface of your own, or of a library"
        },
        {
            serializer("Wrong", "class", "long[]", "String"),
            "long[] is written without being asked how; use a class or an interface of your own, or of a library"
        },
        {
            "class Wider {} class Narrower extends Wider {}" + serializer("Wrong", "class", "Wider", "Narrower"),
            "what it writes for Wider is to be written by it again; write something else"
        },
    };

    @ParameterizedTest
    @MethodSource("wrong")
    void serializerThatCannotBeUsed_isToldWhereItIsRegistered(Tool tool, String wrong, String said) {
        List<Said> all = said(
                tool,
                "Example.Wrong.class",
                wrong,
                "@Async(on = \"cluster\") default int score(int of) { return 1; }",
                "@Gather(\"score\") Task<Integer> start(int of);");

        assertThat(all)
                .filteredOn(Said::isOurs)
                .extracting(Said::message)
                .containsExactly("[FANOUT-BAD-SERIALIZER] Wrong cannot write values: " + said);
        assertThat(all).filteredOn(Said::isOurs).extracting(Said::line).containsExactly(Shop.FIRST_LINE - 1L);
    }

    /** javac does not take its class for one that the annotation may name; ecj does. */
    @ParameterizedTest
    @EnumSource(Tool.class)
    void serializerWithATypeParameter_isOneMistake(Tool tool) {
        List<Said> all = said(
                tool,
                "Example.Wrong.class",
                serializer("Wrong<T>", "class", "T", "String"),
                "@Async(on = \"cluster\") default int score(int of) { return 1; }",
                "@Gather(\"score\") Task<Integer> start(int of);");

        assertThat(all).filteredOn(Said::isError).hasSize(1);
        assertThat(all)
                .filteredOn(Said::isOurs)
                .extracting(Said::message)
                .allMatch(message -> message.contains("it does not say of which type the values are"));
    }
}
