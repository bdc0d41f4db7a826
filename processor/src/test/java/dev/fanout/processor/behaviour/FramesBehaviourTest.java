package dev.fanout.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;

/** How generated code reads in a stack trace. */
class FramesBehaviourTest {
    private static final String TYPES = """
            interface Api { /*client*/ String read(String what) throws IOException; }
            interface Reads {
              @Async(Api.class) Task<String> read(String what);
              @Async default String shout(String read) { throw new IllegalStateException(read); }
              @Gather("shout") String loud(String what) throws IOException;
            }
            """;

    @BehaviourTest
    @DisplayName(
            "STK-06 STK-01: frames of generated code are the user's method names in the class that is named after the interface")
    void frames_nameTheUsersMethods(Variant variant) {
        Object result = variant.run(TYPES, """
                List<List<String>> stacks = new ArrayList<>();
                try {
                  new ConcurrentReads(what -> what, runtime).loud("x");
                } catch (IllegalStateException e) {
                  for (Throwable part : List.of(e, e.getSuppressed()[0])) {
                    List<String> names = new ArrayList<>();
                    for (StackTraceElement frame : part.getStackTrace()) {
                      String type = frame.getClassName();
                      names.add(type.substring(type.lastIndexOf('.') + 1) + "." + frame.getMethodName());
                    }
                    stacks.add(names);
                  }
                }
                return stacks;
                """);

        assertThat(result)
                .asInstanceOf(InstanceOfAssertFactories.list(List.class))
                .satisfiesExactly(
                        failure -> assertThat(((List<?>) failure).subList(0, 2).toString())
                                .matches("\\[Reads\\.shout, ConcurrentReads\\.lambda\\$(loud\\$)?\\d+]"),
                        caller -> assertThat(((List<?>) caller).subList(0, 2).toString())
                                .isEqualTo("[ConcurrentReads.loud, Scenario.run]"));
    }
}
