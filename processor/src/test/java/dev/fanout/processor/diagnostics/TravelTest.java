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

/** What cannot be sent to another process is an error where it is passed, returned or thrown, and names the way to what is wrong. */
class TravelTest {
    private static final String SERIAL = " implements Serializable {} ";

    @TempDir
    private Path folder;

    private List<Said> said(Tool tool, String... body) {
        return Shop.types(Project.in(folder.resolve(tool.name())))
                .source("app/Example.java", Shop.example("app", List.of(body)))
                .option("-proc:only")
                .compile(tool);
    }

    private static String message(String what, String fact, String remedy) {
        return "[FANOUT-CANNOT-TRAVEL] score cannot run on \"cluster\": its " + what + " cannot travel, because " + fact
                + "; " + remedy;
    }

    private static String score(String parameter) {
        return "@Async(on = \"cluster\") default int score(" + parameter + ") { return 1; }";
    }

    static List<Arguments> arguments() {
        List<Arguments> all = new ArrayList<>();
        for (Tool tool : Tool.values()) {
            for (String[] each : WRONG) {
                all.add(Arguments.of(tool, each[0], each[1], each[2], each[3]));
            }
        }
        return all;
    }

    private static final String WRITES =
            " public void writeExternal(ObjectOutput out) {} public void readExternal(ObjectInput in) {} }";
    private static final String BUFFER = "java.nio.FloatBuffer, which is not Serializable";

    /** The type of the argument, other types, the fact, the remedy. */
    private static final String[][] WRONG = {
        {"java.nio.FloatBuffer", "", "it is of type " + BUFFER, "use a type that is"},
        {"Profile", "", "it is of type shop.Profile, which is not Serializable", "make it so, or give it a serializer"},
        {"Object", "", "it is of type java.lang.Object, which is not Serializable", "use a type that is"},
        {"List<Profile>", "", "it holds shop.Profile, which is not Serializable", "make it so, or give it a serializer"
        },
        {"List<?>", "", "it holds java.lang.Object, which is not Serializable", "use a type that is"},
        {
            "Map<String, List<Profile[]>>",
            "",
            "it holds shop.Profile, which is not Serializable",
            "make it so, or give it a serializer"
        },
        {
            "Map<Profile, String>",
            "",
            "it holds shop.Profile, which is not Serializable",
            "make it so, or give it a serializer"
        },
        {"Profile[][]", "", "it holds shop.Profile, which is not Serializable", "make it so, or give it a serializer"},
        {
            "Optional<String>",
            "",
            "it is of type java.util.Optional, which is not Serializable",
            "use the value itself, which may be null"
        },
        {
            "Task<String>",
            "",
            "it is of type dev.fanout.runtime.Task, which is not Serializable",
            "use what it gives, not the handle to it"
        },
        {
            "CompletableFuture<String>",
            "",
            "it is of type java.util.concurrent.CompletableFuture, which is not Serializable",
            "use what it gives, not the handle to it"
        },
        {"Stream<String>", "", "it is of type java.util.stream.Stream, which is not Serializable", "use a List"},
        {"Iterable<String>", "", "it is of type java.lang.Iterable, which is not Serializable", "use a List"},
        {
            "InputStream",
            "",
            "it is of type java.io.InputStream, which is not Serializable",
            "use what it is there to read, or open it in the call"
        },
        {
            "java.util.Calendar",
            "",
            "it is of type java.util.Calendar, which no other process reads",
            "use a java.time.Instant or ZonedDateTime"
        },
        {
            "GregorianCalendar[]",
            "",
            "it holds java.util.GregorianCalendar, which no other process reads",
            "use a java.time.Instant or ZonedDateTime"
        },
        {"TimeZone", "", "it is of type java.util.TimeZone, which no other process reads", "use a java.time.ZoneId"},
        {
            "java.net.InetSocketAddress",
            "",
            "it is of type java.net.InetSocketAddress, which no other process reads",
            "use host and port"
        },
        {
            "java.net.Inet4Address",
            "",
            "it is of type java.net.Inet4Address, which no other process reads",
            "use its name or its address, as a String"
        },
        {"java.net.URL", "", "it is of type java.net.URL, which no other process reads", "use a java.net.URI"},
        {
            "java.text.SimpleDateFormat",
            "",
            "it is of type java.text.SimpleDateFormat, which no other process reads",
            "use its pattern"
        },
        {"Class<?>", "", "it is of type java.lang.Class, which no other process reads", "use its name"},
        {"StringBuilder", "", "it is of type java.lang.StringBuilder, which no other process reads", "use a String"},
        {
            "java.util.concurrent.Semaphore",
            "",
            "it is of type java.util.concurrent.Semaphore, which no other process reads",
            "send what it is made of, or give it a serializer"
        },
        {
            "java.util.concurrent.BlockingQueue<String>",
            "",
            "it is of type java.util.concurrent.BlockingQueue, which is not Serializable",
            "use a List"
        },
        {
            "java.nio.file.Path",
            "",
            "it is of type java.nio.file.Path, which is not Serializable",
            "use its path as a String, or what is in it"
        },
        {
            "Serializable",
            "",
            "it is of type java.io.Serializable, of which another process does not know the classes that extend it",
            "use a type that says more"
        },
        {
            "Enum<?>",
            "",
            "it is of type java.lang.Enum, of which another process does not know the classes that extend it",
            "use one enum"
        },
        {
            "java.util.concurrent.atomic.AtomicReference",
            "",
            "it holds java.lang.Object, which is not Serializable",
            "use a type that is"
        },
        {
            "Stamp",
            "class Stamp extends GregorianCalendar {}",
            "it is of type java.util.GregorianCalendar, which no other process reads",
            "use a java.time.Instant or ZonedDateTime"
        },
        {
            "Pages",
            "class Pages implements Iterable<String> { public Iterator<String> iterator() { return null; } }",
            "it is of type app.Example.Pages, which is not Serializable",
            "use a List, or make it Serializable"
        },
        {
            "Image",
            "record Image(Door door) implements Serializable {} class Door implements AutoCloseable { public void close() {} }",
            "Image.door is of type app.Example.Door, which is not Serializable",
            "use what it is there to read, or open it in the call, or make it Serializable"
        },
        {
            "Euro",
            "class Money implements Serializable { private Object writeReplace() { return null; } } class Euro extends Money { Profile of; }",
            "Euro.of is of type shop.Profile, which is not Serializable",
            "make it so, or give it a serializer, or make the field transient"
        },
        {
            "Euro",
            "class Euro implements Serializable { Profile of; String writeReplace() { return null; } }",
            "Euro.of is of type shop.Profile, which is not Serializable",
            "make it so, or give it a serializer, or make the field transient"
        },
        {
            "Two<String, Profile>",
            "sealed interface Two<A, B> permits Pair {} record Pair<X, Y>(Y one, X other) implements Two<Y, X>, Serializable {}",
            "Pair.other is of type shop.Profile, which is not Serializable",
            "make it so, or give it a serializer"
        },
        {
            "Box<? extends Profile>",
            "sealed interface Box<T> permits Of {} record Of<V>(List<V> all) implements Box<V>, Serializable {}",
            "Of.all holds shop.Profile, which is not Serializable",
            "make it so, or give it a serializer"
        },
        {
            "Model",
            "record Model(java.nio.FloatBuffer weights)" + SERIAL,
            "Model.weights is of type " + BUFFER,
            "use a type that is"
        },
        {
            "Model",
            "class Model implements Serializable { static Object shared; transient Object left; java.nio.FloatBuffer weights; }",
            "Model.weights is of type " + BUFFER,
            "use a type that is, or make the field transient"
        },
        {
            "Model",
            "record Model(List<Layer> layers)" + SERIAL + "record Layer(Map<String, Profile> by, Model model)" + SERIAL,
            "Model.layers -> Layer.by holds shop.Profile, which is not Serializable",
            "make it so, or give it a serializer"
        },
        {
            "Box<Profile>",
            "record Box<T>(int size, List<T> all)" + SERIAL,
            "Box.all holds shop.Profile, which is not Serializable",
            "make it so, or give it a serializer"
        },
        {
            "Box<? extends Profile>",
            "record Box<T>(T one)" + SERIAL,
            "Box.one is of type shop.Profile, which is not Serializable",
            "make it so, or give it a serializer"
        },
        {
            "Pages",
            "class Pages extends ArrayList<Profile> {}",
            "it holds shop.Profile, which is not Serializable",
            "make it so, or give it a serializer"
        },
        {
            "Named",
            "class Base<T> implements Serializable { T value; } class Named extends Base<Profile> {}",
            "Base.value is of type shop.Profile, which is not Serializable",
            "make it so, or give it a serializer, or make the field transient"
        },
        {
            "Shape",
            "sealed interface Shape { record Circle(int r) implements Shape, Serializable {} record Dot() implements Shape {} }",
            "it can be app.Example.Shape.Dot, which is not Serializable",
            "make it so, or give it a serializer"
        },
        {
            "Model",
            "record Model(List<Shape> shapes)" + SERIAL
                    + "sealed interface Shape { record Circle(Object r) implements Shape, Serializable {} }",
            "Model.shapes -> Circle.r is of type java.lang.Object, which is not Serializable",
            "use a type that is"
        },
        {
            "Open",
            "interface Open extends Serializable {}",
            "it is of type app.Example.Open, of which another process does not know the classes that extend it",
            "make it sealed, or use one of them"
        },
        {
            "Model",
            "abstract class Open implements Serializable {} class Model implements Serializable { Open open; }",
            "Model.open is of type app.Example.Open, of which another process does not know the classes that extend it",
            "make it sealed, or use one of them, or make the field transient"
        },
        {
            "Model",
            "class Base { Base(int n) {} } class Model extends Base implements Serializable { Model() { super(1); } }",
            "it is of type app.Example.Model, whose superclass is not Serializable and has no constructor without parameters to make it with",
            "make that Serializable, or give it one"
        },
        {
            "Model",
            "class Model implements Externalizable { Model() {}" + WRITES,
            "it is of type app.Example.Model, which is Externalizable and has no public constructor without parameters",
            "give it one"
        },
        {
            "Outer.Inner",
            "class Outer { public class Inner implements Externalizable { public Inner() {}" + WRITES + " }",
            "it is of type app.Example.Outer.Inner, which is Externalizable and has no public constructor without parameters",
            "give it one"
        },
        {
            "Model",
            "record Model(Profile profile) implements Externalizable {" + WRITES,
            "Model.profile is of type shop.Profile, which is not Serializable",
            "make it so, or give it a serializer"
        },
        {
            "Outer.Inner",
            "class Outer { class Inner implements Serializable {} }",
            "it is of type app.Example.Outer.Inner, an inner class, which takes along the object around it",
            "make it static"
        },
        {
            "Outcome<Profile>",
            "",
            "Success.value is of type shop.Profile, which is not Serializable",
            "make it so, or give it a serializer"
        },
    };

    @ParameterizedTest
    @MethodSource("arguments")
    void argumentThatCannotBeSent_isRefusedWithTheWayToIt(
            Tool tool, String type, String types, String fact, String remedy) {
        List<Said> said = said(tool, types, score(type + " model"));

        assertThat(said).extracting(Said::message).containsExactly(message("argument model", fact, remedy));
        assertThat(said).extracting(Said::line).containsExactly(Shop.FIRST_LINE + 1L);
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void whatIsMadeOfSerializableParts_isRight(Tool tool) {
        List<Said> said = said(
                tool,
                "enum Colour { RED { @Override Object mixed() { return 1; } }; private Object shade; Object mixed() { return 2; } }",
                "record Values(int a, Integer b, String c, Colour d, java.time.Instant e, java.math.BigDecimal f, UUID g, Number h,"
                        + " java.net.URI i, Locale j, BitSet k, Thread.State l, Void m, Exception n, Date o)"
                        + SERIAL,
                "record Many(List<int[]> a, EnumMap<Colour, Set<String>> b, Collection<Map<Long, Values[][]>> c, Deque<Many> d)"
                        + SERIAL,
                "class Written implements Serializable { private Object any;",
                "  private void writeObject(ObjectOutputStream out) {} }",
                "class Replaced implements Serializable { private Object any; private Object writeReplace() { return null; } }",
                "class Own implements Externalizable { private Object any; public Own() {}" + WRITES,
                "class Nest<T> implements Serializable { Nest<List<T>> inner; Nest<Set<T>> other; }",
                "record Rose<T extends Collection<T>>(T kids)" + SERIAL,
                "sealed interface Tree<T> permits Leaf, Fork {}",
                "record Leaf<V>(V value) implements Tree<V>, Serializable {}",
                "record Fork<V>(Tree<V> left, Tree<V> right) implements Tree<V>, Serializable {}",
                "@Async(on = \"cluster\") default Many score(Values a, Many b, Written c, Replaced d, Own e, Nest<String> f,",
                "  Tree<Colour> g, Outcome<? extends List<Colour>> h, Rose<?> i) throws IOException { return b; }",
                "@Async(on = \"cluster-gpu\") default void told() {}");

        assertThat(said).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void classThatInheritsHowItIsReplaced_isTakenAtItsWord(Tool tool) {
        List<Said> said = said(
                tool,
                "class Money implements Serializable { Object writeReplace() { return null; } }",
                "class Euro extends Money { private Object any; }",
                "class Cent extends Euro { private Object more; }",
                score("Cent cent"));

        assertThat(said).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void sealedType_tellsItsSubtypesTheirTypeArguments(Tool tool) {
        List<Said> said = said(
                tool,
                "sealed interface Tree<T> permits Leaf, Node {}",
                "record Leaf<V>(V value) implements Tree<V>, Serializable {}",
                "record Node<A>(List<Tree<A>> below) implements Tree<A>, Serializable {}",
                "sealed interface Two<A, B> permits Pair {}",
                "record Pair<X extends List<String>, Y>(Y one, X other) implements Two<Y, X>, Serializable {}",
                "sealed interface Box<T> permits Lists, Arrays, Numbers, Texts {}",
                "record Lists<X>(X x) implements Box<List<X>>, Serializable {}",
                "record Arrays<X>(X x) implements Box<X[]>, Serializable {}",
                "record Numbers<X extends Number>(X x) implements Box<X>, Serializable {}",
                "record Texts(Object any) implements Box<String>, Serializable {}",
                "sealed interface Pages extends Iterable<String> permits None {}",
                "record None() implements Pages, Serializable { public Iterator<String> iterator() { return null; } }",
                "@Async(on = \"cluster\") default int score(Tree<String> a, Two<String, List<String>> b, Two<Long, ?> c,",
                "  Box<List<String>> d, Box<String[]> e, Box<? extends Collection<Long>> f, Box<Integer> g, Pages h) { return 1; }");

        assertThat(said).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void callInThisProcess_takesWhatItLikes(Tool tool) {
        List<Said> said = said(
                tool,
                "@Async(on = \"clusters\") default Object one(InputStream in) { return in; }",
                "@Async(on = \"my-cluster\") default Object two(InputStream in) { return in; }");

        assertThat(said).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void result_isToldAtTheMethod(Tool tool) {
        List<Said> said = said(tool, "@Async(on = \"cluster\")", "default List<Profile> score() { return List.of(); }");

        assertThat(said)
                .extracting(Said::message)
                .containsExactly(message(
                        "result",
                        "it holds shop.Profile, which is not Serializable",
                        "make it so, or give it a serializer"));
        assertThat(said).extracting(Said::line).containsExactly(Shop.FIRST_LINE + 1L);
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void resultOfAClient_isWhatItReturns(Tool tool) {
        List<Said> said = said(
                tool,
                "interface Api { Plain score() throws Bad; }",
                "record Plain() {}",
                "class Bad extends Exception { Profile by; }",
                "@Async(value = Api.class, on = \"cluster\") Task<Plain> score();",
                "@Async(value = Api.class, method = \"score\", on = \"cluster\") Task<Void> told();");

        assertThat(said)
                .extracting(Said::message)
                .containsExactly(
                        message(
                                "result",
                                "it is of type app.Example.Plain, which is not Serializable",
                                "make it so, or give it a serializer"),
                        message(
                                "exception Bad",
                                "Bad.by is of type shop.Profile, which is not Serializable",
                                "make it so, or give it a serializer, or make the field transient"));
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void exception_travelsWithItsFields(Tool tool) {
        List<Said> said = said(
                tool,
                "class Bad extends IOException { Profile by; } class Fine extends Exception { List<String> why; }",
                "@Async(on = \"cluster\", fallback = \"none\") default int score() throws Bad, Fine { return 1; }",
                "default int none() { return 2; }");

        assertThat(said)
                .extracting(Said::message)
                .containsExactly(message(
                        "exception Bad",
                        "Bad.by is of type shop.Profile, which is not Serializable",
                        "make it so, or give it a serializer, or make the field transient"));
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void classThatSeveralCallsHave_isToldOnce(Tool tool) {
        List<Said> said = said(
                tool,
                "record Model(Profile of)" + SERIAL,
                "@Async(on = \"cluster\") default Model score(Model one, Model two) { return one; }",
                "@Async(on = \"cluster\") default Model again(List<Model> all) { return all.get(0); }");

        assertThat(said)
                .extracting(Said::message)
                .containsExactly(message(
                        "argument one",
                        "Model.of is of type shop.Profile, which is not Serializable",
                        "make it so, or give it a serializer"));
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void typeParameter_isJudgedByItsBound(Tool tool) {
        List<Said> said = Shop.types(Project.in(folder.resolve(tool.name())))
                .source("app/Types.java", "package app;\n" + Shop.IMPORTS + """
                                interface Base<T> { @Async(on = "cluster") default T score(T of) { return of; } }
                                interface Bound<T extends Number> { @Async(on = "cluster") default T score(T of) { return of; } }
                                interface Names extends Base<String> { @Gather("score") Task<String> start(String of); }
                                interface Profiles extends Base<Profile> { @Gather("score") Task<Profile> start(Profile of); }
                                """)
                .option("-proc:only")
                .compile(tool);

        String fact = "it is of type shop.Profile, which is not Serializable";
        assertThat(said)
                .filteredOn(each -> !each.isError())
                .extracting(Said::message)
                .containsExactly(
                        "[FANOUT-GENERIC-BASE] no class is generated for Base, since score depends on its type"
                                + " parameters; extend it with type arguments, and repeat a method with @Async or @Gather there");
        assertThat(said)
                .filteredOn(Said::isError)
                .extracting(Said::message)
                .containsExactly(
                        message("argument of", fact, "make it so, or give it a serializer"),
                        message("result", fact, "make it so, or give it a serializer"));
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void typeThatIsNotThere_isTheCompilersBusinessAlone(Tool tool) {
        List<Said> said = said(tool, "record Model(Missing part)" + SERIAL, score("Model model"));

        assertThat(said).noneMatch(Said::isOurs);
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void onLostOfABlankName_isOneMistake(Tool tool) {
        List<Said> said = said(tool, "@Async(on = \" \", onLost = OnLost.RERUN) default int score() { return 1; }");

        assertThat(said).hasSize(1);
        assertThat(said.get(0).message()).startsWith("[FANOUT-BLANK-EXECUTOR]");
    }
}
