package dev.fanout.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** A {@code @Nullable} of the interface stands in the generated class as well, where checkers of overrides look for it. */
class NullableBehaviourTest {
    private static final List<SourceFile> ANNOTATIONS = List.of(
            new SourceFile("shop/data/types/Nullable.java", """
                    package shop.data.types;

                    import java.lang.annotation.*;

                     @Retention(RetentionPolicy.RUNTIME) @Target(ElementType.TYPE_USE) public @interface Nullable {}
                    """),
            new SourceFile("shop/data/types/NonNull.java", """
                    package shop.data.types;

                    import java.lang.annotation.*;

                     @Retention(RetentionPolicy.RUNTIME) @Target(ElementType.TYPE_USE) public @interface NonNull {}
                    """),
            new SourceFile("shop/data/Nullable.java", """
                    package shop.data;

                    import java.lang.annotation.*;

                     @Retention(RetentionPolicy.RUNTIME) @Target({ElementType.METHOD, ElementType.PARAMETER}) public @interface Nullable {}
                    """));

    /** For each method of an interface, how many annotations its types have; or how it differs in the generated class. */
    private static final String COMPARED = """
            StringBuilder said = new StringBuilder();
            java.util.function.BiFunction<Class<?>, Class<?>, String> differences = (type, made) -> {
              List<String> all = new ArrayList<>();
              for (java.lang.reflect.Method method : made.getDeclaredMethods()) {
                if (method.isSynthetic() || method.isBridge()) {
                  continue;
                }
                try {
                  java.lang.reflect.Method written = type.getDeclaredMethod(method.getName(), method.getParameterTypes());
                  String expected = written.getAnnotatedReturnType() + Arrays.toString(written.getAnnotatedParameterTypes());
                  String actual = method.getAnnotatedReturnType() + Arrays.toString(method.getAnnotatedParameterTypes());
                  all.add(method.getName()
                      + (expected.equals(actual) ? actual.split("@shop.data.types.", -1).length - 1 : expected + actual));
                } catch (NoSuchMethodException e) {
                  throw new AssertionError(e);
                }
              }
              Collections.sort(all);
              return String.join(" ", all) + " ";
            };
            """;

    @BehaviourTest
    void nullableResultsAndParameters_areRepeated(Variant variant) {
        Object result = variant.run("""
                final class Outer {
                  private Outer() {}
                  public record Inner(String name) {}
                }
                interface Api { String name(String id); }
                interface ByType {
                  Api api();
                  @Async default @shop.data.types.Nullable String name(@shop.data.types.Nullable String id) { return id; }
                  @Async default Outer.@shop.data.types.Nullable Inner inner(String @shop.data.types.Nullable [] ids) { return null; }
                  @Gather("name") @shop.data.types.Nullable String one(@shop.data.types.Nullable String id);
                  @Gather("name") List<String> all(@Each("id") List<String> ids);
                }
                """, ANNOTATIONS, """
                Class<?> type = ConcurrentByType.class;
                StringBuilder said = new StringBuilder();
                for (String name : List.of("name", "inner", "one", "all")) {
                  for (java.lang.reflect.Method method : type.getDeclaredMethods()) {
                    if (method.getName().equals(name) && !method.isSynthetic()) {
                      said.append(name)
                          .append(method.getAnnotatedReturnType().isAnnotationPresent(shop.data.types.Nullable.class))
                          .append(method.getAnnotatedParameterTypes()[0].isAnnotationPresent(shop.data.types.Nullable.class))
                          .append(" ");
                    }
                  }
                }
                return said + String.valueOf(new ConcurrentByType(id -> id, runtime).one(null));
                """);

        assertThat(result).isEqualTo("nametruetrue innertruetrue onetruetrue allfalsefalse null");
    }

    @BehaviourTest
    void nullableInFrontOfDeclarations_isRepeated(Variant variant) {
        Object result = variant.run("""
                interface ByDeclaration {
                  @shop.data.Nullable @Async default String name(@shop.data.Nullable String id, int length) { return id; }
                }
                """, ANNOTATIONS, """
                java.lang.reflect.Method name = ConcurrentByDeclaration.class.getDeclaredMethod("name", String.class, int.class);
                return List.of(
                    name.isAnnotationPresent(shop.data.Nullable.class),
                    name.getParameters()[0].isAnnotationPresent(shop.data.Nullable.class),
                    name.getParameters()[1].getAnnotations().length);
                """);

        assertThat(result).isEqualTo(List.of(true, true, 0));
    }

    @BehaviourTest
    void annotationsInsideOfTypes_areRepeated(Variant variant) {
        Object result = variant.run("""
                final class Outer {
                  private Outer() {}
                  public record Inner<T>(T value) {}
                }
                interface Source<T extends @shop.data.types.Nullable Object> { T get(); }
                interface Inside {
                  Source<@shop.data.types.Nullable String> source();
                  @Async default List<@shop.data.types.Nullable String> feed(Map<String, ? extends @shop.data.types.Nullable Long> counts,
                      @shop.data.types.Nullable String @shop.data.types.NonNull [] names, @shop.data.types.Nullable Integer... more) {
                    return Arrays.asList(source().get());
                  }
                  @Async default Outer.@shop.data.types.NonNull Inner<@shop.data.types.Nullable String> inner(@shop.data.types.Nullable String id) {
                    return new Outer.Inner<>(id);
                  }
                  @Gather("feed") Task<List<@shop.data.types.Nullable String>> start(Map<String, ? extends @shop.data.types.Nullable Long> counts,
                      @shop.data.types.Nullable String @shop.data.types.NonNull [] names, Integer @shop.data.types.Nullable [] more);
                  @Gather("inner") Map<@shop.data.types.Nullable String, Outcome<Outer.Inner<@shop.data.types.Nullable String>>> all(
                      @Each("id") List<@shop.data.types.Nullable String> ids);
                }
                """, ANNOTATIONS, COMPARED + """
                said.append(differences.apply(Inside.class, ConcurrentInside.class));
                java.lang.reflect.Constructor<?> made = ConcurrentInside.class.getDeclaredConstructor(Source.class, FanoutRuntime.class);
                said.append(made.getAnnotatedParameterTypes()[0].toString().contains("Nullable"));
                return said + " " + new ConcurrentInside(() -> null, runtime).feed(Map.of(), new String[0]);
                """);

        assertThat(result).isEqualTo("all3 feed5 inner3 source1 start5 true [null]");
    }

    @BehaviourTest
    void annotationsOfABaseWithTypeParameters_areRepeated(Variant variant) {
        Object result = variant.run("""
                interface Base<T extends @shop.data.types.Nullable Object> {
                  @Async default @shop.data.types.Nullable T one(T id) { return id; }
                  @Async default List<@shop.data.types.Nullable T> many(Map<String, @shop.data.types.NonNull T> ids) { return List.of(); }
                }
                interface Derived extends Base<String> { @Async default int count() { return 1; } }
                """, ANNOTATIONS, COMPARED + """
                said.append(differences.apply(Base.class, ConcurrentBase.class));
                said.append(ConcurrentBase.class.getTypeParameters()[0].getAnnotatedBounds()[0].toString().contains("Nullable"));
                said.append(" ").append(ConcurrentDerived.class.getDeclaredMethod("one", String.class).getAnnotatedReturnType());
                java.lang.reflect.Method many = ConcurrentDerived.class.getDeclaredMethod("many", Map.class);
                said.append(" ").append(many.getAnnotatedReturnType()).append(" ").append(many.getAnnotatedParameterTypes()[0]);
                return said.toString().replace("()", "").replace("shop.data.types.", "");
                """);

        assertThat(result)
                .isEqualTo("many2 one1 true @Nullable java.lang.String"
                        + " java.util.List<@Nullable java.lang.String>"
                        + " java.util.Map<java.lang.String, @NonNull java.lang.String>");
    }
}
