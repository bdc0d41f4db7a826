package dev.fanout.hazelcast.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two versions of a class are told apart where one would read something else than the other has written. */
class LayoutsTest {
    @TempDir
    private Path folder;

    private enum Colour {
        RED
    }

    private interface Shape {}

    @Test
    void recordWithAnotherComponent_isAnotherLayout() throws Exception {
        String two = layout("public record Point(int x, int y) implements java.io.Serializable {}");
        assertThat(two)
                .isEqualTo(
                        layout("public record Point(int y, int x) implements java.io.Serializable { static int z; }"))
                .isNotEqualTo(layout("public record Point(int x, int y, int z) implements java.io.Serializable {}"))
                .isNotEqualTo(layout("public record Point(int x, long y) implements java.io.Serializable {}"));
    }

    @Test
    void recordThatHoldsSomethingElse_isAnotherLayout() throws Exception {
        String numbers =
                layout("public record Point(java.util.List<Integer> at, int[] by) implements java.io.Serializable {}");
        assertThat(numbers)
                .isEqualTo(
                        layout(
                                "import java.util.*; public record Point(List<Integer> at, int... by) implements java.io.Serializable {}"))
                .isNotEqualTo(layout(
                        "public record Point(java.util.List<Long> at, int[] by) implements java.io.Serializable {}"))
                .isNotEqualTo(
                        layout(
                                "public record Point(java.util.List<? extends Integer> at, int[] by) implements java.io.Serializable {}"));
    }

    @Test
    void enumWithAnotherConstant_isAnotherLayout() throws Exception {
        assertThat(layout("public enum Point { HERE, THERE }"))
                .isEqualTo(layout("public enum Point { THERE { }, HERE; static final int MANY = 2; }"))
                .isNotEqualTo(layout("public enum Point { HERE, THERE, ELSEWHERE }"));
    }

    @Test
    void classThatSaysThatItIsTheSame_isTheSame() throws Exception {
        String head =
                "public class Point implements java.io.Serializable { private static final long serialVersionUID = ";
        assertThat(layout(head + "1; int x; }"))
                .isEqualTo(layout(head + "1; int x; int y; }"))
                .isNotEqualTo(layout(head + "2; int x; }"));
        assertThat(layout("public class Point implements java.io.Serializable { int x; }"))
                .isNotEqualTo(layout("public class Point implements java.io.Serializable { int x; int y; }"));
    }

    @Test
    void typesWithoutALayout_areTheirNames() {
        assertThat(Layouts.of(List.of(String.class, Colour.class, Shape.class, Serializable.class)))
                .isEqualTo(Colour.class.getName() + " RED\n" + Shape.class.getName());
    }

    private String layout(String source) throws IOException, ClassNotFoundException {
        return Version.of(folder, "Point", source).with("Point", type -> Layouts.of(List.of(type)));
    }
}
