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
                    """), new SourceFile("shop/data/Nullable.java", """
                    package shop.data;

                    import java.lang.annotation.*;

                     @Retention(RetentionPolicy.RUNTIME) @Target({ElementType.METHOD, ElementType.PARAMETER}) public @interface Nullable {}
                    """));

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
}
