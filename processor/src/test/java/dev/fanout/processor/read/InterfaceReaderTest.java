package dev.fanout.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.processor.Inspection;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InterfaceReaderTest {

    private static <T> T read(Inspection compiler, String types, Function<SourceInterface, T> look) {
        return compiler.of(types, environment -> {
            InterfaceReader reader = new InterfaceReader(environment.getTypeUtils(), environment.getElementUtils());
            return look.apply(reader.read(environment.getElementUtils().getTypeElement("shop.It")));
        });
    }

    private static List<String> names(Inspection compiler, String types) {
        return read(
                compiler,
                types,
                source -> source.methods().stream().map(SourceMethod::name).toList());
    }

    private static List<String> texts(Inspection compiler, String types) {
        return read(
                compiler,
                types,
                source -> source.methods().stream()
                        .map(method -> method.declaredIn().getSimpleName() + "." + method.name() + " throws "
                                + method.thrown().stream()
                                        .map(type -> type.toString().replaceAll(".*\\.", ""))
                                        .toList())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Inspection.class)
    void methods_areInSourceOrderSuperInterfacesFirstEachOnce(Inspection compiler) {
        String types = """
                interface Root { void z(); void a(); }
                interface Left extends Root { void l(); }
                interface Right extends Root { void r(); }
                interface It extends Left, Right { void m(); void b(); }
                """;

        assertThat(names(compiler, types)).containsExactly("z", "a", "l", "r", "m", "b");
    }

    @ParameterizedTest
    @EnumSource(Inspection.class)
    void overridingMethod_takesThePlaceOfTheOverriddenOne(Inspection compiler) {
        String types = """
                interface Root { void first() throws IOException; void second(); }
                interface It extends Root { void own(); @Override void first(); }
                """;

        assertThat(texts(compiler, types))
                .containsExactly("It.first throws []", "Root.second throws []", "It.own throws []");
    }

    @ParameterizedTest
    @EnumSource(Inspection.class)
    void overrideInAMiddleInterface_winsOverTheRootSeenLater(Inspection compiler) {
        String types = """
                interface Root { int m(); }
                interface Middle extends Root { @Override default int m() { return 1; } }
                interface It extends Middle, Root {}
                """;

        assertThat(texts(compiler, types)).containsExactly("Middle.m throws []");
    }

    @ParameterizedTest
    @EnumSource(Inspection.class)
    void methodInheritedTwice_throwsWhatBothDeclare(Inspection compiler) {
        String types = """
                interface Left { void m() throws IOException, InterruptedException; }
                interface Right { void m() throws Exception; }
                interface It extends Left, Right {}
                """;

        assertThat(texts(compiler, types)).containsExactly("Left.m throws [IOException, InterruptedException]");
    }

    @ParameterizedTest
    @EnumSource(Inspection.class)
    void methodInheritedTwice_isTheAnnotatedOne(Inspection compiler) {
        String types = """
                interface Left { Task<String> m(); }
                interface Right { @Async(String.class) Task<String> m(); }
                interface It extends Left, Right {}
                """;

        assertThat(texts(compiler, types)).containsExactly("Right.m throws []");
    }

    @ParameterizedTest
    @EnumSource(Inspection.class)
    void genericSuperInterface_isSeenWithTheTypeArguments(Inspection compiler) {
        String types = """
                interface Root<K, V> { V get(K key); void put(K key, V value); }
                interface It extends Root<Long, List<String>> { @Override List<String> get(Long id); }
                """;

        List<List<String>> seen = read(
                compiler,
                types,
                source -> source.methods().stream()
                        .map(method -> method.parameters().stream()
                                .map(parameter -> parameter.type() + " " + parameter.name())
                                .toList())
                        .toList());

        assertThat(seen)
                .containsExactly(
                        List.of("java.lang.Long id"),
                        List.of("java.lang.Long key", "java.util.List<java.lang.String> value"));
    }

    @ParameterizedTest
    @EnumSource(Inspection.class)
    void methodsOfObject_andWhatIsNotInherited_areLeftOut(Inspection compiler) {
        String types = """
                interface Root { static void s() {} private void p() {} }
                interface It extends Root { boolean equals(Object other); int hashCode(); String toString(); void own(); static void t() {} }
                """;

        assertThat(names(compiler, types)).containsExactly("own", "t");
    }

    @ParameterizedTest
    @EnumSource(Inspection.class)
    void annotations_areReadAsTheyAreWritten(Inspection compiler) {
        String types = """
                @interface Asynchronous {}
                interface It {
                  @Async(value = String.class, method = "load", onCancel = OnCancel.SIGNAL) Task<String> call();
                  @Gather("call") List<String> gather(@Each("of") List<String> all);
                  @Asynchronous void foreign();
                }
                """;

        List<String> seen = read(compiler, types, source -> {
            SourceMethod call = source.methods().get(0);
            SourceMethod gather = source.methods().get(1);
            AnnotationUse async = call.async().orElseThrow();
            AnnotationUse each = gather.parameters().get(0).each().orElseThrow();
            return List.of(
                    async.type("value").orElseThrow().toString(),
                    async.text("method").orElse("none"),
                    async.text("client").orElse("none"),
                    async.constant("onCancel").orElse("none"),
                    async.constant("method").orElse("none"),
                    gather.gather()
                            .orElseThrow()
                            .list("value")
                            .get(0)
                            .getValue()
                            .toString(),
                    each.text("value").orElse("none"),
                    String.valueOf(source.methods().get(2).foreignAsync().isPresent()));
        });

        assertThat(seen).containsExactly("java.lang.String", "load", "none", "SIGNAL", "none", "call", "of", "true");
    }

    @ParameterizedTest
    @EnumSource(Inspection.class)
    void typesThatAreNotThere_areFoundWhereTheyMatter(Inspection compiler) {
        assertThat(isUnresolved(compiler, "interface It { @Async(String.class) Task<Missing> m(); }"))
                .isTrue();
        assertThat(isUnresolved(compiler, "interface It { @Async(Missing.class) Task<String> m(); }"))
                .isTrue();
        assertThat(isUnresolved(compiler, "interface It extends Missing { @Gather Task<String> m(); }"))
                .isTrue();
        assertThat(isUnresolved(compiler, "interface It { @Gather Task<String> m() throws Missing; }"))
                .isTrue();
        assertThat(isUnresolved(
                        compiler,
                        "interface It { @Async default int m(Map<?, ? extends Missing[]> of) { return 1; } }"))
                .isTrue();
        assertThat(isUnresolved(compiler, "record Page(Missing part) {} interface It { @Gather Outcome<Page> m(); }"))
                .isTrue();
        assertThat(isUnresolved(
                        compiler,
                        "interface Api { Missing m(); } interface It { @Async(Api.class) Task<String> m(); }"))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(Inspection.class)
    void typesThatAreNotThere_doNotMatterElsewhere(Inspection compiler) {
        assertThat(isUnresolved(
                        compiler,
                        "interface Api { String m(); Missing other(); }"
                                + " interface It { @Async(Api.class) Task<String> m(); default Missing helper() { return null; }"
                                + " static ConcurrentIt of() { return null; } }"))
                .isFalse();
    }

    private static boolean isUnresolved(Inspection compiler, String types) {
        return read(compiler, types, new UnresolvedTypes()::in);
    }
}
