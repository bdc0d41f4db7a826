package dev.fanout.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.processor.Inspection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An interface as a text, whatever the compiler hands out. */
class SourceFilesTest {
    private static final String TYPES = """
            @interface Label { String value() default ""; char sign() default 'a'; Class<?>[] types() default {}; Retention kept() default Retention.ONE; }
            enum Retention { ONE, TWO }
            interface Users { String name(long id); }
            @Deprecated interface Pages<T extends Comparable<T> & Runnable, U> extends Comparable<T> {
              Users users();
              @Async(value = Users.class, method = "name", timeout = "1s", onCancel = OnCancel.SIGNAL) Task<String> name(long id);
              @Label(value = "a\\"\\\\\\n\\u0007<b>", sign = 'x', types = {String.class, Users.class}, kept = Retention.TWO)
              @Async default <X extends Exception> U one(T name, List<? super Integer>... more) throws IOException, X { return null; }
              static int helper(int[] of) { return 1; }
              private void hidden() {}
              @Gather({"name", "helper"}) Map<Long, String> all(@Each("id") List<Long> ids) throws IOException;
              @Gather({"name"}) void none(long id);
            }
            """;

    @ParameterizedTest
    @EnumSource(Inspection.class)
    void interfaceAsTheCompilerKnowsIt_isTheSameWithEachCompiler(Inspection compiler) {
        String text = compiler.of(
                TYPES,
                environment -> new SourceFiles(environment.getElementUtils(), environment.getFiler())
                        .textOf(environment.getElementUtils().getTypeElement("shop.Pages"))
                        .declared());

        assertThat(text).isEqualTo("""
                @Deprecated
                interface Pages<T extends Comparable<T> & Runnable, U> extends Comparable<T> {
                    Users users();

                    @Async(value = Users.class, method = "name", timeout = "1s", onCancel = OnCancel.SIGNAL)
                    Task<String> name(long id);

                    @Label(value = "a\\"\\\\\\n\\u0007<b>", sign = 'x', types = {String.class, Users.class}, kept = Retention.TWO)
                    @Async
                    default <X extends Exception> U one(T name, List<? super Integer>... more) throws IOException, X { ... }

                    static int helper(int[] of) { ... }

                    @Gather({"name", "helper"})
                    Map<Long, String> all(@Each("id") List<Long> ids) throws IOException;

                    @Gather("name")
                    void none(long id);
                }
                """);
    }
}
